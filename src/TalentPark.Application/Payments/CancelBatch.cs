using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Gives up a batch that has not left yet; its lines may go into another one.</summary>
[Needs(Permission.PreparePayments)]
public sealed record CancelBatch(Guid BatchId, int Revision, string Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<CancelBatch>
    {
        public Shape()
        {
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Reason).Note(PaymentBatch.ReasonLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<CancelBatch>
    {
        public async ValueTask<Unit> Handle(CancelBatch command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var batch = await db.Batch(command.BatchId, command.Revision, ct);
            var (by, at) = (user.As(Permission.PreparePayments), clock.GetUtcNow());
            var wasLocked = batch.State != BatchState.Draft;
            batch.Cancel(command.Reason.Trim(), by, at);
            if (wasLocked)
            {
                foreach (var item in (await db.ItemsOf([.. batch.Lines], ct)).Values)
                {
                    item.Unschedule(batch.Number, by, at);
                }
            }

            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);
    }
}
