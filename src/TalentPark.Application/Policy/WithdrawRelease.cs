using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Policy;

/// <summary>Takes back the reader's own draft or proposal.</summary>
[Needs(Permission.KeepPolicy)]
public sealed record WithdrawRelease(Guid ReleaseId, int Revision) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<WithdrawRelease>
    {
        public async ValueTask<Unit> Handle(WithdrawRelease command, CancellationToken ct)
        {
            var release = await db.Release(command.ReleaseId, command.Revision, ct);
            release.Withdraw(user.As(Permission.KeepPolicy).Id, clock.GetUtcNow());
            act.Reason = release.Reason;
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
