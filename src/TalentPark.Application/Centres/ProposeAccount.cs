using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>A registrar asks for another bank account of a centre; another registrar must confirm it.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record ProposeAccount(Guid CentreId, string Account, string Mfo, string Reason) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<ProposeAccount>
    {
        public Shape() => RuleFor(x => x.Reason).Reason();
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<ProposeAccount, Guid>
    {
        public async ValueTask<Guid> Handle(ProposeAccount command, CancellationToken ct) => await db.Propose(
            command.CentreId, CentreChangeKind.Account, await db.ReadAccount(command.CentreId, command.Account, command.Mfo, ct), command.Reason, user, act, isByCentre: false, clock, ct);
    }
}
