using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Payments;

/// <summary>Makes a batch of the chosen payable lines, or refunds; those beyond its limit wait for the next one.</summary>
[Needs(Permission.PreparePayments)]
public sealed record DraftBatch(LineChoice Choice) : ICommand<Guid>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<DraftBatch, Guid>
    {
        public async ValueTask<Guid> Handle(DraftBatch command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var (by, at) = (user.As(Permission.PreparePayments), clock.GetUtcNow());
            var lines = await db.PayableLines(command.Choice, PaymentBatch.MaxLines, ct);
            if (lines.Count == 0)
            {
                throw new RuleBroken("batch-nothing-payable");
            }

            var batch = PaymentBatch.Draft(Guid.CreateVersion7(at), await db.NextBatchNumber(Tashkent.Day(at).Year, ct), by, at, command.Choice.Programme);
            batch.Add(lines, by);
            db.PaymentBatches.Add(batch);
            await db.SaveChangesAsync(ct);
            return batch.Id;
        }, ct);
    }
}
