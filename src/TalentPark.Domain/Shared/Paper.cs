namespace TalentPark.Domain.Shared;

/// <summary>What may be laid beside a record as a paper. Told by its content, not by its name.</summary>
public static class Paper
{
    /// <summary>The largest paper, in bytes.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    private static ReadOnlySpan<byte> JpegHead => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngHead => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary><c>application/pdf</c>, <c>image/jpeg</c> or <c>image/png</c>.</summary>
    /// <exception cref="RuleBroken"><c>paper-empty</c>, <c>paper-size</c>, <c>paper-type</c>.</exception>
    public static string MediaTypeOf(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            throw new RuleBroken("paper-empty");
        }

        if (content.Length > MaxSize)
        {
            throw new RuleBroken("paper-size", MaxSize / 1024 / 1024);
        }

        return content.StartsWith("%PDF-"u8) ? "application/pdf"
            : content.StartsWith(JpegHead) ? "image/jpeg"
            : content.StartsWith(PngHead) ? "image/png"
            : throw new RuleBroken("paper-type");
    }
}
