using System.Security.Cryptography;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>A scan of a certificate. Never changed or removed; a better one is added beside it.</summary>
public sealed class CertificateFile
{
    /// <summary>The most scans one certificate may have.</summary>
    public const int MaxFiles = 10;

    private CertificateFile()
    {
    }

    public Guid Id { get; private init; }

    public Guid CertificateId { get; private init; }

    /// <summary><c>application/pdf</c>, <c>image/jpeg</c> or <c>image/png</c>.</summary>
    public string MediaType { get; private init; } = "";

    /// <summary>Bytes, before encryption.</summary>
    public int Size { get; private init; }

    public string Sha256 { get; private init; } = "";

    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>Encrypted at rest.</summary>
    [Personal]
    public byte[] Content { get; private init; } = [];

    /// <exception cref="RuleBroken"><c>paper-empty</c>, <c>paper-size</c>, <c>paper-type</c>.</exception>
    public static CertificateFile Add(Guid id, Guid certificateId, byte[] content, DateTimeOffset at) => new()
    {
        Id = id,
        CertificateId = certificateId,
        MediaType = Paper.MediaTypeOf(content),
        Size = content.Length,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
        AddedAt = at,
        Content = content,
    };
}
