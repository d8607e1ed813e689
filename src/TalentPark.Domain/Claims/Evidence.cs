using System.Security.Cryptography;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>A paper put beside a line: a certificate, a labour contract. Told by its content, not by its name.</summary>
public sealed class Evidence
{
    /// <inheritdoc cref="Paper.MaxSize"/>
    public const int MaxSize = Paper.MaxSize;

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

        return new()
        {
            Id = id,
            ClaimId = claimId,
            LineId = lineId,
            Kind = kind,
            MediaType = Paper.MediaTypeOf(content),
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            AddedAt = at,
            Content = content,
        };
    }
}
