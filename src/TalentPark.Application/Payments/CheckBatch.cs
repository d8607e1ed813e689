using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>What stands in the way of a batch's lines now.</summary>
[Needs(Permission.SeeMoney)]
public sealed record CheckBatch(Guid BatchId) : IQuery<IReadOnlyList<BlockedLine>>
{
    public sealed class Handler(ITalentParkDb db, LineChecks checks) : IQueryHandler<CheckBatch, IReadOnlyList<BlockedLine>>
    {
        public async ValueTask<IReadOnlyList<BlockedLine>> Handle(CheckBatch query, CancellationToken ct)
        {
            var batch = await db.PaymentBatches.AsNoTracking().Include(b => b.Payments).ThenInclude(p => p.Lines).SingleOrDefaultAsync(b => b.Id == query.BatchId, ct) ?? throw new NotFound();
            return batch.State switch
            {
                BatchState.Draft => await checks.BeforeLock(batch, ct),
                BatchState.Locked or BatchState.Authorised => await checks.AfterLock(batch, ct),
                _ => [],
            };
        }
    }
}
