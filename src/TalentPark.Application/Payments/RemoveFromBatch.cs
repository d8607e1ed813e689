using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Payments;

/// <summary>Takes one line or refund out of a draft; without one, every one that something stands in the way of.</summary>
/// <param name="LineId">Null: all that are blocked.</param>
[Needs(Permission.PreparePayments)]
public sealed record RemoveFromBatch(Guid BatchId, int Revision, Guid? LineId) : ICommand<int>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, LineChecks checks) : ICommandHandler<RemoveFromBatch, int>
    {
        public async ValueTask<int> Handle(RemoveFromBatch command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var batch = await db.Batch(command.BatchId, command.Revision, ct);
            var by = user.As(Permission.PreparePayments);
            var lines = command.LineId is { } one ? [one] : (await checks.BeforeLock(batch, ct)).Select(b => b.ItemId).Distinct().ToList();
            foreach (var line in lines)
            {
                batch.Remove(line, by);
            }

            await db.SaveChangesAsync(ct);
            return lines.Count;
        }, ct);
    }
}
