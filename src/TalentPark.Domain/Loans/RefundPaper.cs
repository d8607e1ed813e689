using System.Security.Cryptography;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Loans;

/// <summary>A paper laid beside a refund's application. Told by its content, not by its name.</summary>
public sealed class RefundPaper
{
    /// <summary>The most papers of one application.</summary>
    public const int MaxPapers = 12;

    public const string Certificate = "certificate";
    public const string Receipt = "receipt";
    public const string English = "english-certificate";
    public const string Guardian = "guardianship";

    /// <summary>What a paper may be; words: <c>Papers.{kind}</c>.</summary>
    public static readonly IReadOnlyList<string> Kinds = [Certificate, Receipt, English, Guardian, "other"];

    private RefundPaper()
    {
    }

    public Guid Id { get; private init; }

    public Guid RefundId { get; private init; }

    public string Kind { get; private init; } = "";

    /// <summary><c>application/pdf</c>, <c>image/jpeg</c> or <c>image/png</c>.</summary>
    public string MediaType { get; private init; } = "";

    public int Size { get; private init; }

    public string Sha256 { get; private init; } = "";

    public DateTimeOffset AddedAt { get; private init; }

    [Personal]
    public byte[] Content { get; private init; } = [];

    /// <exception cref="RuleBroken"><c>paper-kind</c>, <c>paper-empty</c>, <c>paper-size</c>, <c>paper-type</c>.</exception>
    public static RefundPaper Add(Guid refundId, string kind, byte[] content, DateTimeOffset at)
    {
        if (!Kinds.Contains(kind))
        {
            throw new RuleBroken("paper-kind");
        }

        return new()
        {
            Id = Guid.CreateVersion7(at),
            RefundId = refundId,
            Kind = kind,
            MediaType = Paper.MediaTypeOf(content),
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            AddedAt = at,
            Content = content,
        };
    }
}
