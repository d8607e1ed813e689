using System.Text;

namespace TalentPark.Infrastructure.Payments;

/// <summary>Text in the Latin set that banks exchange: a–z A–Z 0–9 / - ? : ( ) . , ' + and blank.</summary>
internal static class BankText
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ʻ'] = "'",
        ['ʼ'] = "'",
        ['‘'] = "'",
        ['’'] = "'",
        ['`'] = "'",
        ['´'] = "'",
        ['&'] = "+",
        ['_'] = "-",
        ['–'] = "-",
        ['—'] = "-",
        [';'] = ",",
        ['№'] = "N",
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ё'] = "yo",
        ['ж'] = "j",
        ['з'] = "z",
        ['и'] = "i",
        ['й'] = "y",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ф'] = "f",
        ['х'] = "x",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "sh",
        ['ъ'] = "'",
        ['ы'] = "i",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "yu",
        ['я'] = "ya",
        ['ў'] = "o'",
        ['қ'] = "q",
        ['ғ'] = "g'",
        ['ҳ'] = "h",
    };

    /// <summary>At most <paramref name="max"/> characters, none of them outside the set; a character without a place in it becomes a blank.</summary>
    public static string Of(string text, int max)
    {
        var latin = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            latin.Append(Letter(c));
        }

        var clean = string.Join(' ', latin.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        clean = clean.TrimStart('/', '-').Replace("//", "/", StringComparison.Ordinal);
        clean = clean.Length > max ? clean[..max].TrimEnd() : clean;
        return clean.Length == 0 ? "-" : clean;
    }

    private static string Letter(char c)
    {
        if (IsAllowed(c))
        {
            return c.ToString();
        }

        if (Letters.TryGetValue(char.ToLowerInvariant(c), out var latin))
        {
            return char.IsUpper(c) && latin.Length > 0 ? char.ToUpperInvariant(latin[0]) + latin[1..] : latin;
        }

        var bare = c.ToString().Normalize(NormalizationForm.FormD)[0]; // é is e with a mark
        return IsAllowed(bare) ? bare.ToString() : " ";
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || " /-?:().,'+".Contains(c, StringComparison.Ordinal);
}
