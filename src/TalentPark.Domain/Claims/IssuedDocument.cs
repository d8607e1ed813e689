using System.Security.Cryptography;

namespace TalentPark.Domain.Claims;

public enum DocumentKind
{
    /// <summary>The application as submitted.</summary>
    Application,

    /// <summary>The letter that tells the decision on every line.</summary>
    DecisionLetter,

    /// <summary>The letter that demands a paid line's money back.</summary>
    DemandLetter,

    /// <summary>The letter that confirms to a bank that somebody meets the conditions of the computer loan.</summary>
    ConfirmingLetter,

    /// <summary>The letter that tells the decision on a certificate's refund.</summary>
    RefundDecision,
}

/// <summary>A document given out under a code that anyone may verify. Its bytes are kept; their hash decides whether a copy is genuine.</summary>
public sealed class IssuedDocument
{
    private readonly List<IssuedFile> _files = [];

    private IssuedDocument()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>128 random bits in Crockford's base 32, 26 characters; unguessable.</summary>
    public string Code { get; private init; } = "";

    public DocumentKind Kind { get; private init; }

    /// <summary>The claim it tells of; null for a letter of a loan.</summary>
    public Guid? ClaimId { get; private init; }

    /// <summary>The application for a loan it confirms; null for a document of a claim.</summary>
    public Guid? ReferralId { get; private init; }

    /// <summary>The refund it decides; null for another document.</summary>
    public Guid? RefundId { get; private init; }

    /// <summary>The claim's or the application's number.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The revision of the claim or application the document tells of.</summary>
    public int Revision { get; private init; }

    public DateTimeOffset IssuedAt { get; private init; }

    /// <summary>The sum the document states, in UZS.</summary>
    public decimal Total { get; private init; }

    public IReadOnlyList<IssuedFile> Files => _files;

    public static IssuedDocument Issue(string code, DocumentKind kind, Claim claim, decimal total, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Code = code,
        Kind = kind,
        ClaimId = claim.Id,
        Number = claim.Number!,
        Revision = claim.Revision,
        IssuedAt = at,
        Total = total,
    };

    /// <summary>The letter of a loan's application.</summary>
    /// <param name="total">UZS that can be borrowed at most.</param>
    public static IssuedDocument IssueLetter(string code, Guid referralId, string number, int revision, decimal total, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Code = code,
        Kind = DocumentKind.ConfirmingLetter,
        ReferralId = referralId,
        Number = number,
        Revision = revision,
        IssuedAt = at,
        Total = total,
    };

    /// <summary>The letter of a refund's decision.</summary>
    /// <param name="total">UZS approved; 0 when refused.</param>
    public static IssuedDocument IssueDecision(string code, Guid refundId, string number, int revision, decimal total, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Code = code,
        Kind = DocumentKind.RefundDecision,
        RefundId = refundId,
        Number = number,
        Revision = revision,
        IssuedAt = at,
        Total = total,
    };

    public void Add(string language, byte[] bytes, string contentJson) => _files.Add(new IssuedFile(Id, language, bytes, contentJson));

    /// <summary>A new unguessable code.</summary>
    public static string NewCode()
    {
        const string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        return RandomNumberGenerator.GetString(alphabet, 26);
    }
}

/// <summary>One language's file of an issued document, with the content its accessible page shows.</summary>
public sealed class IssuedFile
{
    private IssuedFile()
    {
    }

    internal IssuedFile(Guid documentId, string language, byte[] bytes, string contentJson) =>
        (DocumentId, Language, Bytes, Sha256, ContentJson) = (documentId, language, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), contentJson);

    public Guid DocumentId { get; private init; }

    public string Language { get; private init; } = "";

    [Shared.Personal]
    public byte[] Bytes { get; private init; } = [];

    public string Sha256 { get; private init; } = "";

    /// <summary>The same content as JSON, from which the page for screen readers is made.</summary>
    [Shared.Personal]
    public string ContentJson { get; private init; } = "";
}
