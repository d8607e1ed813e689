using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Util;

namespace TalentPark.SystemTests.Documents;

/// <summary>Words as the page's program writes them, cell by cell: nothing is guessed from where letters stand.</summary>
internal sealed class InWritingOrder : IWordExtractor
{
    public IEnumerable<Word> GetWords(IReadOnlyList<Letter> letters)
    {
        List<Letter> word = [];
        foreach (var letter in letters)
        {
            var goesOn = word.Count > 0 && letter.StartBaseLine.Y == word[^1].StartBaseLine.Y && Math.Abs(letter.StartBaseLine.X - word[^1].EndBaseLine.X) < 0.1;
            if (word.Count > 0 && (!goesOn || string.IsNullOrWhiteSpace(letter.Value)))
            {
                yield return new Word(word);
                word = [];
            }

            if (!string.IsNullOrWhiteSpace(letter.Value))
            {
                word.Add(letter);
            }
        }

        if (word.Count > 0)
        {
            yield return new Word(word);
        }
    }
}
