using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Centres;

/// <summary>Sets where a centre is and how it is reached.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record SetCentreContact(Guid CentreId, int Revision, TypedCentreContact Contact) : ICommand
{
    public sealed class Shape : AbstractValidator<SetCentreContact>
    {
        public Shape() => RuleFor(x => x.Contact).SetValidator(new TypedCentreContact.Shape());
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : ICommandHandler<SetCentreContact>
    {
        public async ValueTask<Unit> Handle(SetCentreContact command, CancellationToken ct)
        {
            var contact = await command.Contact.Read(db, ct);
            var centre = await db.Centre(command.CentreId, command.Revision, ct);
            centre.SetContact(contact);
            db.FactsChanged(centre.Id, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
