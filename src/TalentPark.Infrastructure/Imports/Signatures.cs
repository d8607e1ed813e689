using System.Text;

namespace TalentPark.Infrastructure.Imports;

internal enum Signature
{
    Text,
    Zip,
    Ole,
    Pdf,

    /// <summary>A page saved as if it were a spreadsheet.</summary>
    Markup,
    Binary,
}

/// <summary>What a file is, by its first bytes.</summary>
internal static class Signatures
{
    public static Signature Of(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) ? Signature.Zip
        : head.StartsWith(OleHead) ? Signature.Ole
        : head.StartsWith("%PDF"u8) ? Signature.Pdf
        : IsMarkup(head) ? Signature.Markup
        : IsBinary(head) ? Signature.Binary
        : Signature.Text;

    private static ReadOnlySpan<byte> OleHead => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var start = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 200)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<table", StringComparison.OrdinalIgnoreCase) || start.StartsWith(@"{\rtf", StringComparison.Ordinal);
    }

    /// <summary>Many bytes that no text has: a picture, a program, an archive. A stray NUL in a text is told of beside its row.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> head)
    {
        if (TextEncodings.HasMark(head))
        {
            return false;
        }

        var strange = 0;
        foreach (var b in head)
        {
            strange += b < 0x20 && b is not (0x09 or 0x0A or 0x0D) ? 1 : 0;
        }

        return strange > head.Length / 10;
    }
}
