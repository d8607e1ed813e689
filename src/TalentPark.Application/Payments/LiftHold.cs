using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Another person than the one who placed a hold lifts it with a reason.</summary>
[Needs(Permission.PlaceHolds)]
public sealed record LiftHold(Guid HoldId, string Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<LiftHold>
    {
        public Shape()
        {
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Reason).Note(Hold.ReasonLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<LiftHold>
    {
        public async ValueTask<Unit> Handle(LiftHold command, CancellationToken ct)
        {
            var hold = await db.Holds.SingleOrDefaultAsync(h => h.Id == command.HoldId, ct) ?? throw new NotFound();
            hold.Lift(command.Reason.Trim(), user.As(Permission.PlaceHolds), clock.GetUtcNow());
            foreach (var fund in await db.Funds.Where(f => f.Year == clock.Today().Year).Select(f => f.Id).ToListAsync(ct))
            {
                db.Jobs.Add(Job.For(MoveQueueUp.JobKind, fund, user)); // a queued line may have been held back
            }

            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
