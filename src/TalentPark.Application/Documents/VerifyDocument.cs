using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Documents;

/// <summary>Whether a document is genuine, and how its claim stands now. Told to anyone; no personal data.</summary>
/// <param name="Code">As printed; letters in either case.</param>
[Anonymous]
public sealed record VerifyDocument(string Code) : IQuery<Verification?>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<VerifyDocument, Verification?>
    {
        public async ValueTask<Verification?> Handle(VerifyDocument query, CancellationToken ct)
        {
            var code = query.Code.Trim().ToUpperInvariant();
            return await (
                from document in db.Documents.AsNoTracking()
                join claim in db.Claims on document.ClaimId equals claim.Id
                where document.Code == code
                select new Verification(
                    document.Kind, document.Number, document.IssuedAt, document.Total, claim.State,
                    document.Kind != DocumentKind.DemandLetter && db.Documents.Any(d => d.ClaimId == claim.Id && d.Kind == document.Kind && d.IssuedAt > document.IssuedAt),
                    document.Files.OrderBy(f => f.Language).Select(f => new VerifiedFile(f.Language, f.Sha256)).ToList())).SingleOrDefaultAsync(ct);
        }
    }
}

/// <param name="Total">UZS the document states.</param>
/// <param name="State">The claim's state now.</param>
/// <param name="IsReplaced">A newer document of the same kind was issued for the claim.</param>
public sealed record Verification(DocumentKind Kind, string Number, DateTimeOffset IssuedAt, decimal Total, ClaimState State, bool IsReplaced, IReadOnlyList<VerifiedFile> Files);

public sealed record VerifiedFile(string Language, string Sha256);
