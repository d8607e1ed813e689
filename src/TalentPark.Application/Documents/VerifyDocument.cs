using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;

namespace TalentPark.Application.Documents;

/// <summary>Whether a document is genuine, and how it stands now. Told to anyone; no personal data.</summary>
/// <param name="Code">As printed; letters in either case.</param>
[Anonymous]
public sealed record VerifyDocument(string Code) : IQuery<Verification?>
{
    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : IQueryHandler<VerifyDocument, Verification?>
    {
        public async ValueTask<Verification?> Handle(VerifyDocument query, CancellationToken ct)
        {
            var code = query.Code.Trim().ToUpperInvariant();
            return await Verification.Read(db, db.Documents.Where(d => d.Code == code), clock.Today(), ct);
        }
    }
}

/// <summary>Whether these are the bytes of an issued document: a single one that was changed makes them another file. The file itself is not kept.</summary>
/// <param name="Sha256">Of the file, in lower-case hexadecimal.</param>
[Anonymous]
public sealed record VerifyFile(string Sha256) : IQuery<VerifiedCopy?>
{
    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : IQueryHandler<VerifyFile, VerifiedCopy?>
    {
        public async ValueTask<VerifiedCopy?> Handle(VerifyFile query, CancellationToken ct)
        {
            var code = await db.Documents.Where(d => d.Files.Any(f => f.Sha256 == query.Sha256)).Select(d => d.Code).FirstOrDefaultAsync(ct);
            return code is null ? null : new(code, (await Verification.Read(db, db.Documents.Where(d => d.Code == code), clock.Today(), ct))!);
        }
    }
}

/// <param name="Code">Of the document the file is a true copy of.</param>
public sealed record VerifiedCopy(string Code, Verification Document);

/// <summary>How an issued document stands now, whatever its kind.</summary>
public enum DocumentState
{
    Valid,

    /// <summary>A letter that a bank took: it cannot be used again.</summary>
    Used,
    Expired,

    /// <summary>Replaced by a newer one, or what it tells of was withdrawn or declined.</summary>
    Revoked,
}

/// <param name="Total">UZS the document states.</param>
/// <param name="State">The claim's state now; null for a document of no claim.</param>
/// <param name="IsReplaced">A newer document of the same kind was issued for the claim or refund.</param>
/// <param name="ValidUntil">Last day; null for a document that does not run out.</param>
public sealed record Verification(
    DocumentKind Kind, string Number, DateTimeOffset IssuedAt, decimal Total, ClaimState? State, bool IsReplaced, DocumentState Present, DateOnly? ValidUntil,
    IReadOnlyList<VerifiedFile> Files)
{
    internal static async Task<Verification?> Read(ITalentParkDb db, IQueryable<IssuedDocument> among, DateOnly today, CancellationToken ct)
    {
        var row = await (
            from document in among.AsNoTracking()
            select new
            {
                document.Kind,
                document.Number,
                document.IssuedAt,
                document.Total,
                Claim = db.Claims.Where(c => c.Id == document.ClaimId).Select(c => (ClaimState?)c.State).FirstOrDefault(),
                Loan = db.LoanReferrals.Where(r => r.Id == document.ReferralId).Select(r => new { r.State, r.ValidUntil }).FirstOrDefault(),
                Refund = db.Refunds.Where(r => r.Id == document.RefundId).Select(r => new { r.State, r.Id }).FirstOrDefault(),
                IsReplacedRefund = document.RefundId != null && db.Documents.Any(d => d.RefundId == document.RefundId && d.IssuedAt > document.IssuedAt),
                IsReplaced = document.ClaimId != null && document.Kind != DocumentKind.DemandLetter
                    && db.Documents.Any(d => d.ClaimId == document.ClaimId && d.Kind == document.Kind && d.IssuedAt > document.IssuedAt),
                Files = document.Files.OrderBy(f => f.Language).Select(f => new VerifiedFile(f.Language, f.Sha256)).ToList(),
            }).SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var isReplaced = row.IsReplaced || row.IsReplacedRefund;
        var present = row.Loan is { } loan ? Of(loan.State, loan.ValidUntil, today)
            : row.Refund is { State: RefundState.Submitted or RefundState.Returned or RefundState.Recommended or RefundState.Withdrawn } // the decision was undone
                || isReplaced || row.Claim == ClaimState.Withdrawn ? DocumentState.Revoked
            : DocumentState.Valid;
        return new(row.Kind, row.Number, row.IssuedAt, row.Total, row.Claim, isReplaced, present, row.Loan?.ValidUntil, row.Files);
    }

    private static DocumentState Of(LoanState state, DateOnly validUntil, DateOnly today) => state switch
    {
        LoanState.Confirmed => today <= validUntil ? DocumentState.Valid : DocumentState.Expired,
        LoanState.Expired => DocumentState.Expired,
        LoanState.Declined or LoanState.Withdrawn => DocumentState.Revoked,
        _ => DocumentState.Used,
    };
}

public sealed record VerifiedFile(string Language, string Sha256);
