using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>What approving the claims would come to: only lines recommended for approval, and not by the reader.</summary>
[Needs(Permission.DecideClaims)]
public sealed record PreviewApproval(IReadOnlyList<Guid> ClaimIds) : IQuery<IReadOnlyList<ApprovalRow>>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<PreviewApproval, IReadOnlyList<ApprovalRow>>
    {
        public async ValueTask<IReadOnlyList<ApprovalRow>> Handle(PreviewApproval query, CancellationToken ct)
        {
            var (me, ids) = (user.Id, query.ClaimIds.Take(ApproveClaims.MaxClaims).ToList());
            return await (
                from claim in db.Claims.AsNoTracking()
                join centre in db.Centres on claim.CentreId equals centre.Id
                where ids.Contains(claim.Id) && claim.Number != null
                orderby claim.DueOn, claim.Number
                select new ApprovalRow(
                    claim.Id, claim.Number!, claim.Revision, centre.Name,
                    claim.Lines.Count(l => l.State == LineState.Recommended && l.Recommendation == Verdict.Approve && l.RecommendedById != me),
                    claim.Lines.Where(l => l.State == LineState.Recommended && l.Recommendation == Verdict.Approve && l.RecommendedById != me).Sum(l => l.Amount),
                    claim.Lines.Count(l => (l.State == LineState.Recommended && (l.Recommendation != Verdict.Approve || l.RecommendedById == me)) || l.State == LineState.Pending)))
                .ToListAsync(ct);
        }
    }
}

/// <param name="Lines">Lines that would be approved.</param>
/// <param name="Sum">UZS of these.</param>
/// <param name="Others">Open lines that stay: not advised on, or advised to be refused.</param>
public sealed record ApprovalRow(Guid ClaimId, string Number, int Revision, string Centre, int Lines, decimal Sum, int Others);
