using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Centres;

/// <summary>Puts a place where a centre teaches on its record.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record AddCentrePlace(Guid CentreId, int Revision, TypedPlace Place) : ICommand
{
    public sealed class Shape : AbstractValidator<AddCentrePlace>
    {
        public Shape() => RuleFor(x => x.Place).SetValidator(new TypedPlace.Shape());
    }

    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : ICommandHandler<AddCentrePlace>
    {
        public async ValueTask<Unit> Handle(AddCentrePlace command, CancellationToken ct)
        {
            var place = await command.Place.Read(db, ct);
            var centre = await db.Centre(command.CentreId, command.Revision, ct);
            centre.AddPlace(Guid.CreateVersion7(clock.GetUtcNow()), place);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
