using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Lists;

/// <summary>
/// What a reader typed to find a person, as it may stand in an address: sealed, good for this reader alone. So paging, sorting and the browser's
/// way back keep it, while history, logs and the next reader of the screen's address learn nothing.
/// </summary>
public sealed class SealedText(IDataProtectionProvider protection, ICurrentUser user)
{
    private const int MaxLength = 200;
    private const byte Plain = 0, Packed = 1;

    private IDataProtector Protector => protection.CreateProtector("TalentPark.Find", user.Id?.ToString() ?? throw new NotAllowed());

    /// <summary>The token for a text; null for none. Whatever is longer than can be searched is cut off.</summary>
    public string? Seal(string? text)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat((text ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(MaxLength)).Trim());
        if (bytes.Length == 0)
        {
            return null;
        }

        var packed = Pack(bytes);
        byte[] shorter = packed.Length < bytes.Length ? [Packed, .. packed] : [Plain, .. bytes];
        return WebEncoders.Base64UrlEncode(Protector.Protect(shorter));
    }

    /// <summary>What was typed; null when the token is none, altered or another reader's.</summary>
    public string? Open(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        try
        {
            var bytes = Protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return Encoding.UTF8.GetString(bytes[0] == Packed ? Unpack(bytes.AsMemory(1)) : bytes.AsSpan(1));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static byte[] Pack(byte[] bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, quality: 9, window: 16) ? packed[..length] : bytes;
    }

    private static byte[] Unpack(ReadOnlyMemory<byte> packed)
    {
        var bytes = new byte[MaxLength * 4];
        return BrotliDecoder.TryDecompress(packed.Span, bytes, out var length) ? bytes[..length] : [];
    }
}
