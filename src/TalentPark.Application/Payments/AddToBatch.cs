using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Payments;

/// <summary>Puts further payable lines into a draft.</summary>
[Needs(Permission.PreparePayments)]
public sealed record AddToBatch(Guid BatchId, int Revision, LineChoice Choice) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : ICommandHandler<AddToBatch>
    {
        public async ValueTask<Unit> Handle(AddToBatch command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var batch = await db.Batch(command.BatchId, command.Revision, ct);
            var lines = await db.PayableLines(command.Choice with { Programme = batch.Programme }, PaymentBatch.MaxLines - batch.Lines.Count(), ct);
            if (lines.Count == 0)
            {
                throw new RuleBroken("batch-nothing-payable");
            }

            batch.Add(lines, user.As(Permission.PreparePayments));
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);
    }
}
