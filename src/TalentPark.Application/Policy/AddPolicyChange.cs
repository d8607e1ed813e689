using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Policy;

/// <summary>Adds one change to the reader's draft.</summary>
[Needs(Permission.KeepPolicy)]
public sealed record AddPolicyChange(Guid ReleaseId, int Revision, TypedChange Change) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, CurrentPolicy policy, TimeProvider clock) : ICommandHandler<AddPolicyChange>
    {
        public async ValueTask<Unit> Handle(AddPolicyChange command, CancellationToken ct)
        {
            var release = await db.Release(command.ReleaseId, command.Revision, ct);
            var typed = new Typed();
            var change = command.Change.Read(typed, Guid.CreateVersion7(clock.GetUtcNow()), release, policy, clock.Today());
            typed.Refuse();
            release.Change(change, user.As(Permission.KeepPolicy).Id);
            act.Reason = release.Reason;
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
