using System.Globalization;
using System.Text;

namespace TalentPark.Domain.Shared;

/// <summary>
/// A name as it is searched and compared: lower-case Latin words with single blanks, alike however it was written. Шукуров = Shukurov,
/// Ўктам = Oʻktam = O'ktam, Қодиров = Qodirov = Kodirov, Алиев = Aliyev. It is for finding, never for showing.
/// </summary>
public static class SearchKey
{
    /// <summary>Each Cyrillic letter with its Latin spelling; the signs ъ and ь have none.</summary>
    private static readonly Dictionary<char, string> Cyrillic =
        "аa бb вv гg дd еe ёyo жj зz иi йy кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsh ъ ыi ь эe юyu яya ўo қk ғg ҳh іi єe їi ґg"
            .Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    /// <summary>Spellings that mean the same sound, longest first.</summary>
    private static readonly (string Written, string Kept)[] Alike = [("kh", "h"), ("zh", "j"), ("ye", "e"), ("q", "k"), ("x", "h"), ("w", "v")];

    /// <summary>Words of the text in their order, parted by single blanks; empty when no letter or digit is in it.</summary>
    public static string Of(string? text)
    {
        var key = new StringBuilder((text?.Length ?? 0) + 8);
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            Append(key, char.ToLowerInvariant(c));
        }

        foreach (var (written, kept) in Alike)
        {
            key.Replace(written, kept);
        }

        return key.ToString().TrimEnd();
    }

    public static string[] WordsOf(string? text) => Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Append(StringBuilder key, char c)
    {
        if (c == '\u0306' && key.Length > 0)
        {
            key[^1] = key[^1] switch { 'i' => 'y', 'u' => 'o', var other => other }; // й and ў come apart into a letter and a breve
        }
        else if (c == '\u0308' && key is [.., 'e'])
        {
            key[^1] = 'y';
            key.Append('o');
        }
        else if (Cyrillic.TryGetValue(c, out var latin))
        {
            key.Append(latin);
        }
        else if (char.IsLetterOrDigit(c) && !IsApostrophe(c))
        {
            key.Append(c);
        }
        else if (!IsApostrophe(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != ' ')
        {
            key.Append(' ');
        }
    }

    private static bool IsApostrophe(char c) =>
        c is '\'' or '`' or '\u00B4' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u02BB' or '\u02BC';
}
