using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>
/// Brings payments, lines and funds to what all rows of the bank say together. Doing it again, or in another order of files, leaves the same: it looks at every
/// row about a payment and not only at the new ones. Within the caller's transaction, which saves.
/// </summary>
public sealed class BankSettling(ITalentParkDb db, DebtsToKeep debts, PaidLines paid)
{
    /// <param name="unsaved">Rows about them that this act adds.</param>
    public async Task Settle(IReadOnlyCollection<string> references, IReadOnlyList<BankAnswerRow> unsaved, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var asked = references.Where(r => r.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        var batches = await Batches(asked, ct);
        var sent = batches.SelectMany(b => b.Payments.Where(p => p.EndToEndId.Length > 0 && p.Amount > 0).Select(p => (Batch: b, Payment: p))).ToDictionary(p => p.Payment.EndToEndId);
        var rows = await Rows([.. asked.Where(sent.ContainsKey)], ct);
        foreach (var row in unsaved.Where(r => sent.ContainsKey(r.EndToEndId)))
        {
            Add(rows, row);
        }

        var touched = rows.Select(g => sent[g.Key]).OrderBy(p => p.Payment.EndToEndId, StringComparer.Ordinal).ToList();
        var items = await db.ItemsOf([.. touched.SelectMany(p => p.Payment.Lines)], ct);
        var elsewhere = await Elsewhere([.. touched.SelectMany(p => p.Payment.Lines.Where(l => !l.IsLive))], ct);
        var late = touched.Select(t => t.Payment).Where(p => p.SetOff > 0 && p.State != PaymentState.Waiting).Select(p => p.CentreId).OfType<Guid>().Distinct().ToList();
        var owed = await debts.ByCentre(late, ct);
        var nowPaid = new List<(PaymentBatch Batch, Payment Payment)>();
        var nowFailed = new List<Payment>();
        foreach (var (batch, payment) in touched)
        {
            var paidFor = payment.Lines.Select(l => items[l.ItemId]).ToList();
            var canPay = paidFor.TrueForAll(i => i.CanBePaid && !elsewhere.Contains(i.Id));
            canPay = canPay && (payment.SetOff == 0 || payment.State == PaymentState.Waiting || owed.GetValueOrDefault(payment.PayeeKey) >= payment.SetOff); // the debt may have come back meanwhile
            var was = payment.State;
            var settled = BankSettlement.Of(payment, rows[payment.EndToEndId], canPay);
            if (settled.Outcome == BankOutcome.Paid && batch.Pay(payment, settled.PaidOn!.Value, at))
            {
                if (was != PaymentState.Paid)
                {
                    nowPaid.Add((batch, payment));
                    continue;
                }

                paidFor.ForEach(i => i.PaidEarlier(payment.PaidOn!.Value, batch.Number, by, at));
            }
            else if (settled.Outcome == BankOutcome.Failed && batch.Fail(payment, settled.Reason!, at))
            {
                nowFailed.AddRange(was == PaymentState.Waiting ? [payment] : []);
                foreach (var item in paidFor)
                {
                    if (was == PaymentState.Waiting)
                    {
                        item.FailPayment(settled.Reason!, batch.Number, by, at);
                    }
                    else if (item.HasFailed && !elsewhere.Contains(item.Id))
                    {
                        item.FailedFor(settled.Reason!, batch.Number, by, at);
                    }
                }
            }
        }

        if (nowPaid.Count > 0)
        {
            await paid.Spend(nowPaid, items, by, at, ct);
        }

        await paid.Failed(nowFailed, ct);
    }

    /// <summary>Batches that have left and hold one of the references.</summary>
    private async Task<List<PaymentBatch>> Batches(IReadOnlyList<string> references, CancellationToken ct)
    {
        var ids = new HashSet<Guid>();
        foreach (var some in references.Chunk(LineChecks.Chunk))
        {
            ids.UnionWith(await db.Payments.Where(p => some.Contains(p.EndToEndId)).Select(p => p.BatchId).Distinct().ToListAsync(ct));
        }

        await db.LockBatches(ids, ct); // from here on every row of other files about them can be seen
        return await db.PaymentBatches.Include(b => b.Payments).ThenInclude(p => p.Lines)
            .Where(b => ids.Contains(b.Id) && b.ExportedAt != null).OrderBy(b => b.Id).ToListAsync(ct);
    }

    private async Task<Dictionary<string, List<BankAnswerRow>>> Rows(IReadOnlyList<string> references, CancellationToken ct)
    {
        var found = new Dictionary<string, List<BankAnswerRow>>();
        foreach (var some in references.Chunk(LineChecks.Chunk))
        {
            foreach (var row in await db.BankAnswerRows.Where(r => some.Contains(r.EndToEndId)).ToListAsync(ct))
            {
                Add(found, row);
            }
        }

        return found;
    }

    private static void Add(Dictionary<string, List<BankAnswerRow>> rows, BankAnswerRow row)
    {
        if (!rows.TryGetValue(row.EndToEndId, out var known))
        {
            rows.Add(row.EndToEndId, known = []);
        }

        known.Add(row);
    }

    /// <summary>Lines freed by one payment that another one has taken since.</summary>
    private async Task<HashSet<Guid>> Elsewhere(IReadOnlyList<PaymentLine> freed, CancellationToken ct)
    {
        var taken = new HashSet<Guid>();
        foreach (var ids in freed.Select(l => l.ItemId).Chunk(LineChecks.Chunk))
        {
            taken.UnionWith(await db.PaymentLines.Where(l => ids.Contains(l.ItemId) && l.IsLive).Select(l => l.ItemId).ToListAsync(ct));
        }

        return taken;
    }
}
