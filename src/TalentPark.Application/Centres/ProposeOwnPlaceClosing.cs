using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>The centre says that it no longer teaches at a place; a registrar must confirm it.</summary>
[Needs(Permission.EditOwnCentre)]
public sealed record ProposeOwnPlaceClosing(Guid PlaceId, DateOnly? LastDay, string Reason) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<ProposeOwnPlaceClosing>
    {
        public Shape()
        {
            RuleFor(x => x.LastDay).Known();
            RuleFor(x => x.Reason).Reason();
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<ProposeOwnPlaceClosing, Guid>
    {
        public async ValueTask<Guid> Handle(ProposeOwnPlaceClosing command, CancellationToken ct)
        {
            var centre = await db.Centres.AsNoTracking().Include(c => c.Places).SingleAsync(c => c.Id == user.OwnCentre(), ct);
            var place = centre.Places.FirstOrDefault(p => p.Id == command.PlaceId) ?? throw new NotFound();
            return command.LastDay < place.Period.From
                ? throw new InputRefused(nameof(LastDay), "range-order")
                : await db.Propose(centre.Id, CentreChangeKind.PlaceClosed, new(PlaceId: place.Id, LastDay: command.LastDay), command.Reason, user, act, isByCentre: true, clock, ct);
        }
    }
}
