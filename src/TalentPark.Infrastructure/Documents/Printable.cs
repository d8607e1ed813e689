using System.Text;

namespace TalentPark.Infrastructure.Documents;

/// <summary>Makes a text printable: composed letters, plain blanks, and a visible mark for each letter no typeface here has.</summary>
internal static class Printable
{
    public static string Text(string text)
    {
        var clean = true;
        foreach (var letter in text)
        {
            clean &= letter == '\n' || (Typeface.Regular.Has(letter) && letter is < '\u0300' or > '\u036F');
        }

        return clean ? text : Replace(Compose(text));
    }

    // Runes first: half of a surrogate pair alone cannot be composed and becomes the mark for what is missing.
    private static string Compose(string text) =>
        string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC);

    private static string Replace(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.Value switch
            {
                '\n' => '\n',
                '\t' or '\r' => ' ',
                <= char.MaxValue when Typeface.Regular.Has((char)rune.Value) => (char)rune.Value,
                _ => Typeface.Missing,
            });
        }

        return result.ToString();
    }
}
