using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Batches and the claims of their lines, as acts read them.</summary>
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
