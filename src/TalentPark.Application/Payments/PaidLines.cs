using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>
/// Payments that were made: their lines become paid, their funds' commitments spending, what was kept pays the centres' debts, and the centres are told. Within the
/// caller's transaction.
/// </summary>
public sealed class PaidLines(ITalentParkDb db, DebtsToKeep debts, Mails mails)
{
    /// <param name="payments">Paid, or wholly set off.</param>
    /// <param name="claims">Of all their lines.</param>
    public async Task Spend(IReadOnlyList<(PaymentBatch Batch, Payment Payment)> payments, IReadOnlyDictionary<Guid, Claim> claims, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var fundIds = payments.SelectMany(p => p.Payment.Lines).Select(l => claims[l.ClaimId].Line(l.LineId).FundId!.Value)
            .Union(await db.FundsOwed([.. payments.Where(p => p.Payment.SetOff > 0).Select(p => p.Payment.CentreId)], ct)).ToList();
        var funds = (await db.LockFunds(fundIds, ct)).ToDictionary(f => f.Id);
        foreach (var (batch, payment) in payments)
        {
            foreach (var paid in payment.Lines)
            {
                var claim = claims[paid.ClaimId];
                var line = claim.Line(paid.LineId);
                funds[line.FundId!.Value].Spend(line, payment.Id, by, at);
                claim.Pay(line.Id, payment.PaidOn!.Value, batch.Number, by, at);
            }

            await debts.SetOff(payment, by, at, ct);
        }

        await mails.Paid([.. payments.Select(p => p.Payment).Where(p => p.Amount > 0)], ct);
    }
}
