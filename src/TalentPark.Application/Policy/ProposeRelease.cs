using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Policy;

/// <summary>Lays the reader's draft before another person, once the policy with its changes can be read as a whole; what it changes is reckoned meanwhile.</summary>
[Needs(Permission.KeepPolicy)]
public sealed record ProposeRelease(Guid ReleaseId, int Revision) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<ProposeRelease>
    {
        public async ValueTask<Unit> Handle(ProposeRelease command, CancellationToken ct)
        {
            var release = await db.Release(command.ReleaseId, command.Revision, ct);
            var at = clock.GetUtcNow();
            (await db.PolicyRows(ct)).With(release.Changes, at).Check();
            release.Propose(user.As(Permission.KeepPolicy).Id, at);
            await db.AskForEffects(release.Id, at, ct);
            act.Reason = release.Reason;
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
