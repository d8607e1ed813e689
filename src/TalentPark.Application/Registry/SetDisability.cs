using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Whether the higher rate is asked for a graduate of the own centre, and the days of the certificate.</summary>
/// <param name="From">First day of the certificate; null while it is not known.</param>
/// <param name="To">Last day of the certificate; null when it has no end or none is known.</param>
[Needs(Permission.EditOwnCentre)]
public sealed record SetDisability(Guid TrainingId, bool Claimed, DateOnly? From, DateOnly? To) : ICommand
{
    public sealed class Shape : AbstractValidator<SetDisability>
    {
        public Shape()
        {
            RuleFor(x => x.From).Sensible();
            RuleFor(x => x.To).Sensible();
            RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.From).WithErrorCode("range-order");
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<SetDisability>
    {
        public async ValueTask<Unit> Handle(SetDisability command, CancellationToken ct)
        {
            var training = await ListCandidates.OfCentre(db, user.OwnCentre()).AsNoTracking().SingleOrDefaultAsync(t => t.Id == command.TrainingId, ct) ?? throw new NotFound();
            var person = await db.Persons.SingleAsync(p => p.Id == training.PersonId, ct);
            if (person.SetDisability(command.Claimed, command.From, command.To, user.SeenOn(clock.Today())) is { } seen)
            {
                await db.Keep(person.Id, [seen], ct);
            }

            db.FactsChanged(person.Id, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
