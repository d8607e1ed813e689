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

        return clean ? text : Replace(text.IsNormalized() ? text : Compose(text));
    }

    // A lone half of a surrogate pair cannot be composed; it is replaced anyway.
    private static string Compose(string text) =>
        string.Concat(text.EnumerateRunes().Select(r => r.ToString())).Normalize(NormalizationForm.FormC);

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
