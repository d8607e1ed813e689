using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Payments;

/// <summary>Which of a programme's payable lines: all of them, a region's, or those of some centres; of refunds all.</summary>
public sealed record LineChoice(string? RegionSoato = null, IReadOnlyList<Guid>? CentreIds = null, string Programme = Fund.Subsidy);

internal static class PayableItems
{
    /// <summary>What may be put into a batch of the programme, in order of filing.</summary>
    public static Task<List<PayableLine>> PayableLines(this ITalentParkDb db, LineChoice choice, int most, CancellationToken ct) => choice.Programme == Fund.Refund
        ? db.PayableRefunds().Take(most).Select(r => new PayableLine(null, r.Id, r.PersonId, r.Amount)).ToListAsync(ct)
        : db.Payable(choice).Take(most).Select(r => new PayableLine(r.Claim.Id, r.Line.Id, r.Centre.Id, r.Line.Amount)).ToListAsync(ct);

    /// <summary>Approved refunds that nothing holds back and no live payment has, in order of filing.</summary>
    public static IQueryable<CertificateRefund> PayableRefunds(this ITalentParkDb db) => db.Refunds
        .Where(r => r.State == RefundState.Approved && r.Amount > 0
            && !db.PaymentLines.Any(p => p.RefundId == r.Id && p.IsLive)
            && !db.Holds.Any(h => h.LiftedAt == null && (h.Scope == HoldScope.Refunds || (h.Scope == HoldScope.Refund && h.SubjectId == r.Id))))
        .OrderBy(r => r.FiledAt).ThenBy(r => r.Id);

    /// <summary>Approved lines that nothing holds back and no live payment has, in order of filing.</summary>
    public static IQueryable<PayableRow> Payable(this ITalentParkDb db, LineChoice choice) =>
        from line in db.ClaimLines
        join claim in db.Claims on line.ClaimId equals claim.Id
        join centre in db.Centres on claim.CentreId equals centre.Id
        where line.State == LineState.Approved && line.Amount > 0
            && !db.PaymentLines.Any(p => p.LineId == line.Id && p.IsLive)
            && !db.Holds.Any(h => h.LiftedAt == null && (
                h.Scope == HoldScope.Programme
                || (h.Scope == HoldScope.Centre && h.SubjectId == centre.Id)
                || (h.Scope == HoldScope.Claim && h.SubjectId == claim.Id)
                || (h.Scope == HoldScope.Line && h.SubjectId == line.Id)))
            && (choice.RegionSoato == null || centre.RegionSoato == choice.RegionSoato)
            && (choice.CentreIds == null || choice.CentreIds.Contains(centre.Id))
        orderby line.FiledAt, line.Id
        select new PayableRow { Line = line, Claim = claim, Centre = centre };
}

internal sealed class PayableRow
{
    public required ClaimLine Line { get; init; }

    public required Claim Claim { get; init; }

    public required TrainingCentre Centre { get; init; }
}
