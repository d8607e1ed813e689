using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Policy;

/// <summary>Takes a change off the reader's draft.</summary>
[Needs(Permission.KeepPolicy)]
public sealed record RemovePolicyChange(Guid ReleaseId, int Revision, Guid ChangeId) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : ICommandHandler<RemovePolicyChange>
    {
        public async ValueTask<Unit> Handle(RemovePolicyChange command, CancellationToken ct)
        {
            var release = await db.Release(command.ReleaseId, command.Revision, ct);
            release.Remove(command.ChangeId, user.As(Permission.KeepPolicy).Id);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
