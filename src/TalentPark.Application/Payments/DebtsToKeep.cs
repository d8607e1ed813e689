using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Payments;

/// <summary>What is kept from a centre's next payment for its debts, and what that does to them once the payment is made.</summary>
public sealed class DebtsToKeep(ITalentParkDb db, ICurrentUser user)
{
    /// <summary>UZS each centre owes and that no payment under way is keeping already; centres that owe nothing are left out. Within the transaction that locks the batch.</summary>
    public async Task<IReadOnlyDictionary<Guid, decimal>> ByCentre(IReadOnlyCollection<Guid> centreIds, CancellationToken ct)
    {
        await db.HoldDebts(centreIds, ct);
        var owed = await db.Recoveries.Where(r => centreIds.Contains(r.CentreId) && r.State == RecoveryState.Demanded)
            .GroupBy(r => r.CentreId).Select(g => new { g.Key, Sum = g.Sum(r => r.Amount - r.Recovered) }).ToListAsync(ct);
        var reserved = await db.Reserved(centreIds, ct);
        return owed.Select(o => (o.Key, Free: o.Sum - reserved.GetValueOrDefault(o.Key))).Where(o => o.Free > 0).ToDictionary(o => o.Key, o => o.Free);
    }

    /// <param name="gross">UZS about to be paid, by centre.</param>
    /// <returns>UZS to keep, by centre; at most what is paid to it.</returns>
    public async Task<IReadOnlyDictionary<Guid, decimal>> Of(IReadOnlyDictionary<Guid, decimal> gross, CancellationToken ct) =>
        (await ByCentre([.. gross.Keys], ct)).ToDictionary(d => d.Key, d => Math.Min(d.Value, gross[d.Key]));

    /// <summary>The payment is made: what was kept from it pays the oldest debts. Within a transaction; doing it again changes nothing.</summary>
    /// <exception cref="RuleBroken"><c>set-off-exceeds</c> when more was kept than is owed.</exception>
    public async Task SetOff(Payment payment, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        if (payment is not { SetOff: > 0, CentreId: { } centreId } || await db.RecoveryReceipts.AnyAsync(r => r.PaymentId == payment.Id, ct))
        {
            return;
        }

        await db.HoldDebts([centreId], ct);
        var left = payment.SetOff;
        foreach (var debt in await db.OwedBy([centreId]).Include(r => r.Receipts).ToListAsync(ct))
        {
            var part = Math.Min(left, debt.Owed);
            if (part > 0)
            {
                await db.Book(debt, debt.Receive(new(part, payment.PaidOn ?? Tashkent.Day(at), "", payment.Id), by, at), by, at, ct);
                db.Jobs.Add(Job.For(MoveQueueUp.JobKind, debt.FundId, user));
                left -= part;
            }
        }

        if (left > 0)
        {
            throw new RuleBroken("set-off-exceeds");
        }
    }
}
