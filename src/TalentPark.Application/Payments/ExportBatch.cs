using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Gives the register out to the bank. What is wholly set off is paid by that; nothing of it is sent.</summary>
[Needs(Permission.AuthorisePayments)]
public sealed record ExportBatch(Guid BatchId, int Revision) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, LineChecks checks, PaidLines paid, TimeProvider clock) : ICommandHandler<ExportBatch>
    {
        public async ValueTask<Unit> Handle(ExportBatch command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var batch = await db.Batch(command.BatchId, command.Revision, ct);
            await checks.MustBeFree(batch, ct);
            var (by, at) = (user.As(Permission.AuthorisePayments), clock.GetUtcNow());
            batch.Export(at);
            if (batch.SetOffWhole(Tashkent.Day(at), at) is { Count: > 0 } whole)
            {
                var items = await db.ItemsOf([.. whole.SelectMany(p => p.Lines)], ct);
                await paid.Spend([.. whole.Select(p => (batch, p))], items, by, at, ct);
            }

            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);
    }
}
