using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Whether each refund of a batch may still be paid as it stands: what <see cref="LineChecks"/> is for lines.</summary>
public sealed class RefundChecks(ITalentParkDb db, RefundFactsReader facts)
{
    /// <param name="state">The state a refund of the batch has to be in.</param>
    public async Task<IReadOnlyList<BlockedLine>> Standing(PaymentBatch batch, RefundState state, CancellationToken ct)
    {
        var amounts = batch.Lines.ToDictionary(l => l.ItemId, l => l.Amount);
        var held = (await db.Holds.Where(h => h.LiftedAt == null && (h.Scope == HoldScope.Refunds || h.Scope == HoldScope.Refund)).Select(h => h.SubjectId).ToListAsync(ct)).ToHashSet();
        var blocked = new List<BlockedLine>();
        foreach (var ids in amounts.Keys.Chunk(LineChecks.Chunk))
        {
            var said = (await (
                from row in db.BankAnswerRows
                join paid in db.PaymentLines on row.PaymentId equals paid.PaymentId
                where ids.Contains(paid.ItemId) && row.Outcome == BankOutcome.Paid && row.Result == RowResult.Contradicts && row.SettledAt == null
                select paid.ItemId).ToListAsync(ct)).ToHashSet();
            var refunds = await db.Refunds.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(ct);
            var carried = await facts.StillCarry(refunds, ct);
            foreach (var refund in refunds)
            {
                var why =
                    refund.State != state ? LineBlock.State
                    : refund.Amount <= 0 || refund.Amount != amounts[refund.Id] ? LineBlock.Amount
                    : held.Contains(Guid.Empty) || held.Contains(refund.Id) ? LineBlock.Held
                    : said.Contains(refund.Id) ? LineBlock.BankSaysPaid
                    : !carried.Contains(refund.Id) ? LineBlock.Facts
                    : (LineBlock?)null;
                if (why is { } block)
                {
                    blocked.Add(new(refund.Id, null, refund.Number!, null, refund.PayeeName, block));
                }
            }
        }

        return [.. blocked.OrderBy(b => b.Number, StringComparer.Ordinal)];
    }
}
