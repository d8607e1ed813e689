using System.Security.Cryptography;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>A paper put beside a line: a certificate, a labour contract. Told by its content, not by its name.</summary>
public sealed class Evidence
{
    /// <summary>The largest paper, in bytes.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    /// <summary>What a paper may be; words: <c>Papers.{kind}</c>.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["certificate", "labour-contract", "disability-certificate", "other"];

    private Evidence()
    {
    }

    public Guid Id { get; private init; }

    public Guid ClaimId { get; private init; }

    public Guid LineId { get; private init; }

    public string Kind { get; private init; } = "";

    /// <summary><c>application/pdf</c>, <c>image/jpeg</c> or <c>image/png</c>.</summary>
    public string MediaType { get; private init; } = "";

    public int Size { get; private init; }

    public string Sha256 { get; private init; } = "";

    public DateTimeOffset AddedAt { get; private init; }

    [Personal]
    public byte[] Content { get; private init; } = [];

    /// <exception cref="RuleBroken"><c>paper-kind</c>, <c>paper-empty</c>, <c>paper-size</c>, <c>paper-type</c>.</exception>
    public static Evidence Add(Guid id, Guid claimId, Guid lineId, string kind, byte[] content, DateTimeOffset at)
    {
        if (!Kinds.Contains(kind))
        {
            throw new RuleBroken("paper-kind");
        }

        if (content.Length == 0)
        {
            throw new RuleBroken("paper-empty");
        }

        if (content.Length > MaxSize)
        {
            throw new RuleBroken("paper-size", MaxSize / 1024 / 1024);
        }

        return new()
        {
            Id = id,
            ClaimId = claimId,
            LineId = lineId,
            Kind = kind,
            MediaType = TypeOf(content) ?? throw new RuleBroken("paper-type"),
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            AddedAt = at,
            Content = content,
        };
    }

    private static string? TypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? "application/pdf"
        : content.StartsWith(JpegHead) ? "image/jpeg"
        : content.StartsWith(PngHead) ? "image/png"
        : null;

    private static ReadOnlySpan<byte> JpegHead => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngHead => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
}
