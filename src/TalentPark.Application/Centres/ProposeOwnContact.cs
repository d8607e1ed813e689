using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>The centre asks for other contacts on its record; a registrar must confirm them.</summary>
[Needs(Permission.EditOwnCentre)]
public sealed record ProposeOwnContact(TypedCentreContact Contact, string Reason) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<ProposeOwnContact>
    {
        public Shape()
        {
            RuleFor(x => x.Contact).SetValidator(new TypedCentreContact.Shape());
            RuleFor(x => x.Reason).Reason();
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<ProposeOwnContact, Guid>
    {
        public async ValueTask<Guid> Handle(ProposeOwnContact command, CancellationToken ct)
        {
            var contact = await command.Contact.Read(db, ct);
            var centre = await db.Centres.AsNoTracking().SingleAsync(c => c.Id == user.OwnCentre(), ct);
            return centre.Contact == contact
                ? throw new InputRefused("Contact.Address", "contact-unchanged")
                : await db.Propose(centre.Id, CentreChangeKind.Contact, new(Contact: contact), command.Reason, user, act, isByCentre: true, clock, ct);
        }
    }
}
