using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Batches and what their lines pay for, as acts read them.</summary>
internal static class Batches
{
    /// <summary>The batch with all its payments, as the form saw it; nobody else changes it until the transaction ends.</summary>
    /// <exception cref="StaleForm">It was changed since.</exception>
    public static async Task<PaymentBatch> Batch(this ITalentParkDb db, Guid id, int revision, CancellationToken ct)
    {
        await db.LockBatches([id], ct);
        var batch = await db.PaymentBatches.Include(b => b.Payments).ThenInclude(p => p.Lines).SingleOrDefaultAsync(b => b.Id == id, ct) ?? throw new NotFound();
        return batch.Revision == revision ? batch : throw new StaleForm();
    }

    /// <summary>What the lines pay for, to be changed, by <see cref="PaymentLine.ItemId"/>.</summary>
    public static async Task<Dictionary<Guid, PayItem>> ItemsOf(this ITalentParkDb db, IReadOnlyCollection<PaymentLine> lines, CancellationToken ct)
    {
        var claims = await db.ClaimsOf(lines.Select(l => l.ClaimId).OfType<Guid>(), ct);
        var refunds = await db.RefundsOf(lines.Select(l => l.RefundId).OfType<Guid>(), ct);
        return lines.DistinctBy(l => l.ItemId).ToDictionary(
            l => l.ItemId, l => l.ClaimId is { } claim ? (PayItem)new LineItem(claims[claim], claims[claim].Line(l.ItemId)) : new RefundItem(refunds[l.ItemId]));
    }

    /// <summary>Whose account each payment goes to, as it stands now, by <see cref="Payment.PayeeKey"/>.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Payee>> PayeesOf(this ITalentParkDb db, PaymentBatch batch, CancellationToken ct)
    {
        var keys = batch.Payments.Select(p => p.PayeeKey).ToList();
        return batch.Programme == Fund.Refund
            ? await db.Refunds.AsNoTracking().Where(r => keys.Contains(r.Id)).ToDictionaryAsync(r => r.Id, Payee.Of, ct)
            : await db.Centres.AsNoTracking().Where(c => keys.Contains(c.Id)).ToDictionaryAsync(c => c.Id, Payee.Of, ct);
    }

    /// <summary>Refunds to be changed, by id.</summary>
    public static async Task<Dictionary<Guid, CertificateRefund>> RefundsOf(this ITalentParkDb db, IEnumerable<Guid> refundIds, CancellationToken ct)
    {
        var found = new Dictionary<Guid, CertificateRefund>();
        foreach (var ids in refundIds.Distinct().Order().Chunk(LineChecks.Chunk))
        {
            foreach (var refund in await db.Refunds.Where(r => ids.Contains(r.Id)).ToListAsync(ct))
            {
                found.Add(refund.Id, refund);
            }
        }

        return found;
    }

    /// <summary>Claims with their lines, by id.</summary>
    public static async Task<Dictionary<Guid, Claim>> ClaimsOf(this ITalentParkDb db, IEnumerable<Guid> claimIds, CancellationToken ct)
    {
        var found = new Dictionary<Guid, Claim>();
        foreach (var ids in claimIds.Distinct().Order().Chunk(LineChecks.Chunk))
        {
            foreach (var claim in await db.Claims.Include(c => c.Lines).Where(c => ids.Contains(c.Id)).ToListAsync(ct))
            {
                found.Add(claim.Id, claim);
            }
        }

        return found;
    }
}
