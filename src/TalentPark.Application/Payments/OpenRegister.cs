using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Payments;

/// <summary>Everything a file of the register is made of: for the two signatures from the lock on, for the bank once it was given out.</summary>
/// <param name="ForBank">The bank's forms; else the register to sign, and its annex.</param>
[Needs(Permission.SeeMoney)]
public sealed record OpenRegister(Guid BatchId, bool ForBank, bool WithAnnex = false) : IQuery<Register>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<OpenRegister, Register>
    {
        public async ValueTask<Register> Handle(OpenRegister query, CancellationToken ct)
        {
            var batch = await db.PaymentBatches.AsNoTracking().Include(b => b.Payments).SingleOrDefaultAsync(b => b.Id == query.BatchId, ct) ?? throw new NotFound();
            if (query.ForBank ? batch.ExportedAt is null : batch.LockedAt is null || batch.State == BatchState.Cancelled)
            {
                throw new RuleBroken("batch-not-out");
            }

            return new(batch, query.WithAnnex ? await Annex.Of(db, db.Payments.AsNoTracking().Where(p => p.BatchId == batch.Id), ct) : []);
        }
    }
}

/// <summary>A locked batch as its files tell it.</summary>
public sealed record Register(PaymentBatch Batch, IReadOnlyList<AnnexRow> Annex);
