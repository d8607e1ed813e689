using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>The centre tells of a place where it teaches; a registrar must confirm it.</summary>
[Needs(Permission.EditOwnCentre)]
public sealed record ProposeOwnPlace(TypedPlace Place, string Reason) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<ProposeOwnPlace>
    {
        public Shape()
        {
            RuleFor(x => x.Place).SetValidator(new TypedPlace.Shape());
            RuleFor(x => x.Reason).Reason();
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<ProposeOwnPlace, Guid>
    {
        public async ValueTask<Guid> Handle(ProposeOwnPlace command, CancellationToken ct) =>
            await db.Propose(user.OwnCentre(), CentreChangeKind.PlaceAdded, new(Place: await command.Place.Read(db, ct)), command.Reason, user, act, isByCentre: true, clock, ct);
    }
}
