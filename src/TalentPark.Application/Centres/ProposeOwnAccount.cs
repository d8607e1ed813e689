using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>The centre asks for another bank account of its own; a registrar must confirm it.</summary>
[Needs(Permission.EditOwnCentre)]
public sealed record ProposeOwnAccount(string Account, string Mfo, string Reason) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<ProposeOwnAccount>
    {
        public Shape() => RuleFor(x => x.Reason).Reason();
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<ProposeOwnAccount, Guid>
    {
        public async ValueTask<Guid> Handle(ProposeOwnAccount command, CancellationToken ct) => await db.Propose(
            user.OwnCentre(), CentreChangeKind.Account, await db.ReadAccount(user.OwnCentre(), command.Account, command.Mfo, ct), command.Reason, user, act, isByCentre: true, clock, ct);
    }
}
