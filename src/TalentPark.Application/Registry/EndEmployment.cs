using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Sets or clears the last day worked of one job.</summary>
[Needs(Permission.EditOwnCentre)]
public sealed record EndEmployment(Guid EmploymentId, int Revision, DateOnly? LeftOn) : ICommand
{
    public sealed class Shape : AbstractValidator<EndEmployment>
    {
        public Shape() => RuleFor(x => x.LeftOn).Sensible();
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<EndEmployment>
    {
        public async ValueTask<Unit> Handle(EndEmployment command, CancellationToken ct)
        {
            var employment = await db.OwnEmployment(command.EmploymentId, command.Revision, user, ct);
            if (command.LeftOn < employment.HiredOn)
            {
                throw new InputRefused(nameof(LeftOn), "employment-order");
            }

            await db.Keep(employment.Id, employment.SeeDays(employment.HiredOn, command.LeftOn, user.SeenOn(clock.Today())), ct);
            db.FactsChanged(employment.Id, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
