using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Payments;

/// <summary>Fixes the register: payees, sums, hash. Looks at every line once more and refuses whole when anything stands in the way of one.</summary>
/// <returns>What stands in the way; empty when the batch is locked.</returns>
[Needs(Permission.PreparePayments)]
public sealed record LockBatch(Guid BatchId, int Revision) : ICommand<IReadOnlyList<BlockedLine>>
{
    private const int Portion = 200;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, LineChecks checks, DebtsToKeep debts, TimeProvider clock) : ICommandHandler<LockBatch, IReadOnlyList<BlockedLine>>
    {
        public async ValueTask<IReadOnlyList<BlockedLine>> Handle(LockBatch command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var batch = await db.Batch(command.BatchId, command.Revision, ct);
            var (by, at) = (user.As(Permission.PreparePayments), clock.GetUtcNow());
            if (!BatchTransitions.Allows(batch.State, BatchStep.Lock))
            {
                throw new RuleBroken("batch-step-forbidden", batch.State, BatchStep.Lock);
            }

            if (await checks.BeforeLock(batch, ct) is { Count: > 0 } blocked)
            {
                return blocked;
            }

            var gross = batch.Payments.Where(p => p.CentreId is not null).ToDictionary(p => p.CentreId!.Value, p => p.Gross);
            batch.Lock(await db.PayeesOf(batch, ct), await debts.Of(gross, ct), by, at);
            await db.SaveChangesAsync(ct);
            await Schedule(batch, by, at, ct);
            return [];
        }, ct);

        /// <summary>Portion after portion within the act's transaction, claim by claim, so that ten thousand lines are never held at once.</summary>
        private async Task Schedule(PaymentBatch batch, Actor by, DateTimeOffset at, CancellationToken ct)
        {
            foreach (var portion in batch.Lines.GroupBy(l => l.ClaimId ?? l.ItemId).OrderBy(c => c.Key).Chunk(Portion))
            {
                db.Forget();
                foreach (var item in (await db.ItemsOf([.. portion.SelectMany(c => c)], ct)).Values)
                {
                    item.Schedule(batch.Number, by, at);
                }

                await db.SaveChangesAsync(ct);
            }
        }
    }
}
