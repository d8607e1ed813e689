using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Payments;

/// <summary>What centres owe.</summary>
public static class Debts
{
    /// <summary>A recovery to be changed, with receipts and instalments.</summary>
    /// <exception cref="NotFound">No such recovery.</exception>
    /// <exception cref="StaleForm">Changed since <paramref name="revision"/>.</exception>
    internal static async Task<Recovery> Recovery(this ITalentParkDb db, Guid id, int revision, CancellationToken ct)
    {
        var recovery = await db.Recoveries.Include(r => r.Receipts).Include(r => r.Instalments).SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new NotFound();
        return recovery.Revision == revision ? recovery : throw new StaleForm();
    }

    /// <summary>Debts of centres, the oldest demand first.</summary>
    internal static IQueryable<Recovery> OwedBy(this ITalentParkDb db, IReadOnlyCollection<Guid> centreIds) =>
        db.Recoveries.Include(r => r.Instalments).Where(r => centreIds.Contains(r.CentreId) && r.State == RecoveryState.Demanded).OrderBy(r => r.DecidedAt).ThenBy(r => r.Id);

    /// <summary>A centre that is late with a debt files nothing new.</summary>
    /// <exception cref="RuleBroken"><c>centre-owes</c>.</exception>
    internal static async Task MustNotOwe(this ITalentParkDb db, Guid centreId, DateOnly today, CancellationToken ct)
    {
        if ((await db.OwedBy([centreId]).AsNoTracking().ToListAsync(ct)).Exists(r => r.IsOverdue(today)))
        {
            throw new RuleBroken("centre-owes");
        }
    }

    /// <summary>UZS kept from payments that are on their way, by centre: not yet come back, and promised.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, decimal>> Reserved(this ITalentParkDb db, IReadOnlyCollection<Guid> centreIds, CancellationToken ct) => await (
        from payment in db.Payments
        join batch in db.PaymentBatches on payment.BatchId equals batch.Id
        where payment.CentreId != null && centreIds.Contains(payment.CentreId.Value) && payment.State == PaymentState.Waiting && payment.SetOff > 0
            && (batch.State == BatchState.Locked || batch.State == BatchState.Authorised || batch.State == BatchState.Exported)
        group payment.SetOff by payment.CentreId!.Value into sums
        select new { sums.Key, Sum = sums.Sum() }).ToDictionaryAsync(s => s.Key, s => s.Sum, ct);

    /// <summary>
    /// Keeps everybody else from changing what these centres owe until the transaction ends: whatever changes a debt, or keeps a part of a payment for it, holds the
    /// rows of the funds it is owed to.
    /// </summary>
    internal static async Task HoldDebts(this ITalentParkDb db, IReadOnlyCollection<Guid> centreIds, CancellationToken ct) =>
        await db.LockFunds(await db.FundsOwed(centreIds, ct), ct);

    /// <summary>Funds that centres owe money to.</summary>
    internal static async Task<IReadOnlyList<Guid>> FundsOwed(this ITalentParkDb db, IReadOnlyCollection<Guid> centreIds, CancellationToken ct) =>
        await db.Recoveries.Where(r => centreIds.Contains(r.CentreId) && r.State == RecoveryState.Demanded).Select(r => r.FundId).Distinct().ToListAsync(ct);

    /// <summary>Nothing of the debt that is being kept from a payment under way may come back another way meanwhile. Within a transaction.</summary>
    /// <exception cref="RuleBroken"><c>recovery-reserved</c>.</exception>
    internal static async Task MustBeFree(this ITalentParkDb db, Recovery recovery, decimal amount, CancellationToken ct)
    {
        await db.HoldDebts([recovery.CentreId], ct);
        var owed = await db.Recoveries.Where(r => r.CentreId == recovery.CentreId && r.State == RecoveryState.Demanded).SumAsync(r => r.Amount - r.Recovered, ct);
        if (amount > owed - (await db.Reserved([recovery.CentreId], ct)).GetValueOrDefault(recovery.CentreId) && amount <= recovery.Owed)
        {
            throw new RuleBroken("recovery-reserved");
        }
    }

    /// <summary>The debt came down: so does the fund's, and the line with it once nothing is owed. Within a transaction.</summary>
    internal static async Task Book(this ITalentParkDb db, Recovery recovery, RecoveryReceipt receipt, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        (await db.LockFunds([recovery.FundId], ct)).Single().Recover(receipt.Amount, recovery.Id, receipt.PaymentId, by, at);
        if (recovery.State == RecoveryState.Settled)
        {
            var claim = await db.Claims.Include(c => c.Lines).SingleAsync(c => c.Id == recovery.ClaimId, ct);
            claim.SettleRecovery(recovery.LineId, recovery.Number, by, at);
        }
    }
}
