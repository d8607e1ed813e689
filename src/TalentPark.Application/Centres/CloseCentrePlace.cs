using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Centres;

/// <summary>Says on which day a centre last taught at a place.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record CloseCentrePlace(Guid CentreId, int Revision, Guid PlaceId, DateOnly? LastDay) : ICommand
{
    public sealed class Shape : AbstractValidator<CloseCentrePlace>
    {
        public Shape() => RuleFor(x => x.LastDay).Known();
    }

    public sealed class Handler(ITalentParkDb db) : ICommandHandler<CloseCentrePlace>
    {
        public async ValueTask<Unit> Handle(CloseCentrePlace command, CancellationToken ct)
        {
            var centre = await db.Centre(command.CentreId, command.Revision, ct);
            var place = centre.Places.FirstOrDefault(p => p.Id == command.PlaceId) ?? throw new NotFound();
            if (command.LastDay < place.Period.From)
            {
                throw new InputRefused(nameof(LastDay), "range-order");
            }

            centre.ClosePlace(place.Id, command.LastDay!.Value);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
