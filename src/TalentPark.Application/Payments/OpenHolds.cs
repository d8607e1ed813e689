using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Payments;

/// <summary>Holds that stand in the way of money now.</summary>
public static class OpenHolds
{
    /// <summary>Open holds on the programme, the centre, the claim or the line; the newest first.</summary>
    public static IQueryable<Hold> OpenOn(this ITalentParkDb db, Guid centreId, Guid claimId, IReadOnlyCollection<Guid> lineIds) => db.OpenOn([centreId], [claimId], lineIds);

    /// <summary>The same of several centres and claims.</summary>
    public static IQueryable<Hold> OpenOn(this ITalentParkDb db, IReadOnlyCollection<Guid> centreIds, IReadOnlyCollection<Guid> claimIds, IReadOnlyCollection<Guid> lineIds) =>
        db.Holds.AsNoTracking().Where(h => h.LiftedAt == null && (
                h.Scope == HoldScope.Programme
                || (h.Scope == HoldScope.Centre && centreIds.Contains(h.SubjectId))
                || (h.Scope == HoldScope.Claim && claimIds.Contains(h.SubjectId))
                || (h.Scope == HoldScope.Line && lineIds.Contains(h.SubjectId))))
            .OrderByDescending(h => h.PlacedAt);

    /// <summary>Open holds on a refund, or on all refunds; the newest first.</summary>
    public static IQueryable<Hold> OpenOnRefund(this ITalentParkDb db, Guid refundId) =>
        db.Holds.AsNoTracking().Where(h => h.LiftedAt == null && (h.Scope == HoldScope.Refunds || (h.Scope == HoldScope.Refund && h.SubjectId == refundId))).OrderByDescending(h => h.PlacedAt);

    internal static Task<Hold?> HoldOn(this ITalentParkDb db, Claim claim, ClaimLine line, CancellationToken ct) =>
        db.OpenOn(claim.CentreId, claim.Id, [line.Id]).FirstOrDefaultAsync(ct);

    /// <exception cref="RuleBroken"><c>line-held</c> with the line's number.</exception>
    internal static async Task MustNotBeHeld(this ITalentParkDb db, Claim claim, ClaimLine line, CancellationToken ct)
    {
        if (await db.HoldOn(claim, line, ct) is not null)
        {
            throw new RuleBroken("line-held", line.No);
        }
    }
}
