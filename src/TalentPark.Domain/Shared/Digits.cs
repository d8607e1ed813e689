namespace TalentPark.Domain.Shared;

/// <summary>Identifiers people type: spaces and dashes are theirs, the rest must be ASCII digits.</summary>
internal static class Digits
{
    /// <summary>The typed text without blanks and dashes; never longer than <paramref name="atMost"/> + 1 characters.</summary>
    public static string Strip(string? text, int atMost)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        Span<char> kept = stackalloc char[atMost + 1];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '-' or '\u2010' or '\u2011' or '\u2013')
            {
                continue;
            }

            kept[length++] = c;
            if (length > atMost)
            {
                break;
            }
        }

        return new string(kept[..length]);
    }

    /// <summary>Empty when the text has exactly <paramref name="length"/> digits, else the fault's code.</summary>
    public static string Fault(string text, int length, string prefix) =>
        text.Length == 0 ? $"{prefix}-empty"
        : !text.All(char.IsAsciiDigit) ? $"{prefix}-digits"
        : text.Length != length ? $"{prefix}-length"
        : "";
}
