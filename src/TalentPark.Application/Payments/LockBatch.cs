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

            var centreIds = batch.Payments.Select(p => p.CentreId).ToList();
            var payees = await db.Centres.AsNoTracking().Where(c => centreIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => new Payee(c.Id, c.Name, c.Stir, c.Account, c.Mfo), ct);
            batch.Lock(payees, await debts.Of(batch.Payments.ToDictionary(p => p.CentreId, p => p.Gross), ct), by, at);
            await db.SaveChangesAsync(ct);
            await Schedule(batch, by, at, ct);
            return [];
        }, ct);

        /// <summary>Claim after claim within the act's transaction, so that ten thousand lines are never held at once.</summary>
        private async Task Schedule(PaymentBatch batch, Actor by, DateTimeOffset at, CancellationToken ct)
        {
            foreach (var portion in batch.Lines.GroupBy(l => l.ClaimId, l => l.LineId).OrderBy(c => c.Key).Chunk(Portion))
            {
                db.Forget();
                var claims = await db.ClaimsOf(portion.Select(c => c.Key), ct);
                foreach (var (claim, line) in portion.SelectMany(c => c.Select(line => (claims[c.Key], line))))
                {
                    claim.Schedule(line, batch.Number, by, at);
                }

                await db.SaveChangesAsync(ct);
            }
        }
    }
}
