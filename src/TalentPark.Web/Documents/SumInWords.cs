using System.Globalization;
using Humanizer;

namespace TalentPark.Web.Documents;

/// <summary>A sum in words with a capital letter: Toʻqson uch million ikki yuz oltmish ming.</summary>
public static class SumInWords
{
    private static readonly string[] UzbekOnes = ["", "bir", "ikki", "uch", "toʻrt", "besh", "olti", "yetti", "sakkiz", "toʻqqiz"];
    private static readonly string[] UzbekTens = ["", "oʻn", "yigirma", "oʻttiz", "qirq", "ellik", "oltmish", "yetmish", "sakson", "toʻqson"];
    private static readonly string[] UzbekThousands = ["", "ming", "million", "milliard", "trillion"];

    /// <param name="sum">Whole UZS, 0 to 999 trillion.</param>
    /// <param name="language"><c>uz</c>, <c>ru</c> or <c>en</c>.</param>
    public static string Of(decimal sum, string language)
    {
        if (sum != decimal.Truncate(sum) || sum is < 0 or >= 1_000_000_000_000_000m)
        {
            throw new ArgumentOutOfRangeException(nameof(sum), sum, "Whole UZS below a quadrillion.");
        }

        var whole = (long)sum;
        var words = language == "uz" ? Uzbek(whole) : whole.ToWords(CultureInfo.GetCultureInfo(language));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    // Humanizer 3.0.10 writes to`rt, calls 100 "yuz" in one place and "bir yuz" in another, and throws above 2 147 483 647.
    private static string Uzbek(long number)
    {
        if (number == 0)
        {
            return "nol";
        }

        List<string> words = [];
        for (var power = UzbekThousands.Length - 1; power >= 0; power--)
        {
            var part = (int)(number / (long)Math.Pow(1000, power) % 1000);
            if (part > 0)
            {
                words.AddRange([part >= 100 ? $"{UzbekOnes[part / 100]} yuz" : "", UzbekTens[part / 10 % 10], UzbekOnes[part % 10], UzbekThousands[power]]);
            }
        }

        return string.Join(' ', words.Where(w => w.Length > 0));
    }
}
