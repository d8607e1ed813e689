using System.Security.Cryptography;
using System.Text;

namespace TalentPark.Infrastructure.Documents;

/// <summary>
/// PDF/A asks for an identity in the metadata and in the trailer, and Skia makes a new one from the clock each time. It is replaced by one made from
/// all the other bytes, so that the same content is the same file.
/// </summary>
internal static class PdfIdentity
{
    private const int UuidLength = 36;

    public static byte[] FromContent(byte[] pdf)
    {
        var document = Uuid(pdf, "<xmpMM:DocumentID>uuid:"u8);
        var instance = Uuid(pdf, "<xmpMM:InstanceID>uuid:"u8);
        document.Fill((byte)'0');
        instance.Fill((byte)'0');

        // Skia writes the trailer's strings with or without escapes, as their bytes fall. The trailer stands behind every offset, so that its length may change.
        var (before, after) = AroundTrailerId(pdf);
        var id = Identity(before, after);
        Encoding.ASCII.GetBytes(id.ToString(), document);
        document.CopyTo(instance);
        var hex = id.ToString("N").ToUpperInvariant();
        return [.. before, .. Encoding.ASCII.GetBytes($"/ID [<{hex}> <{hex}>"), .. after];
    }

    private static Span<byte> Uuid(byte[] pdf, ReadOnlySpan<byte> mark) =>
        pdf.AsSpan(Found(pdf.AsSpan().IndexOf(mark), mark) + mark.Length, UuidLength);

    private static (ArraySegment<byte> Before, ArraySegment<byte> After) AroundTrailerId(byte[] pdf)
    {
        var trailer = Found(pdf.AsSpan().LastIndexOf("\ntrailer\n<<"u8), "trailer"u8);
        var start = trailer + Found(pdf.AsSpan(trailer).IndexOf("/ID ["u8), "/ID ["u8);
        var end = Found(pdf.AsSpan().LastIndexOf("]>>\nstartxref\n"u8), "startxref"u8);
        return (new(pdf, 0, start), new(pdf, end, pdf.Length - end));
    }

    private static Guid Identity(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        hash.AppendData(after);
        var id = hash.GetHashAndReset().AsSpan(0, 16);

        // Version 8 of RFC 9562: a UUID of the maker's own making.
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }

    private static int Found(int index, ReadOnlySpan<byte> mark) =>
        index >= 0 ? index : throw new InvalidOperationException($"Skia's PDF has no {Encoding.ASCII.GetString(mark)}.");
}
