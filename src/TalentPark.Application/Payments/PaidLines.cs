using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>
/// Payments that were made: their lines and refunds become paid, their funds' commitments spending, what was kept pays the centres' debts, and whoever was paid is told. Within the
/// caller's transaction.
/// </summary>
public sealed class PaidLines(ITalentParkDb db, DebtsToKeep debts, Mails mails)
{
    /// <param name="payments">Paid, or wholly set off.</param>
    /// <param name="items">What they pay for.</param>
    public async Task Spend(IReadOnlyList<(PaymentBatch Batch, Payment Payment)> payments, IReadOnlyDictionary<Guid, PayItem> items, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var fundIds = payments.SelectMany(p => p.Payment.Lines).Select(l => items[l.ItemId].FundId!.Value)
            .Union(await db.FundsOwed([.. payments.Where(p => p.Payment.SetOff > 0).Select(p => p.Payment.CentreId).OfType<Guid>()], ct)).ToList();
        var funds = (await db.LockFunds(fundIds, ct)).ToDictionary(f => f.Id);
        foreach (var (batch, payment) in payments)
        {
            foreach (var paid in payment.Lines)
            {
                var item = items[paid.ItemId];
                funds[item.FundId!.Value].Spend(item, payment.Id, by, at);
                item.Pay(payment.PaidOn!.Value, batch.Number, by, at);
            }

            await debts.SetOff(payment, by, at, ct);
        }

        await mails.Paid([.. payments.Select(p => p.Payment).Where(p => p.Amount > 0)], ct);
    }

    /// <summary>Who waits for a refund is told that the bank did not pay it.</summary>
    public Task Failed(IReadOnlyCollection<Payment> payments, CancellationToken ct) => mails.RefundsFailed(payments, ct);
}
