using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Policy;

/// <summary>
/// Another person than the author puts the proposal in force: its changes become rows of the policy under the next number. Of two releases
/// at one moment the second is refused by the unique number and has to be looked at again.
/// </summary>
[Needs(Permission.KeepPolicy)]
public sealed record ReleasePolicy(Guid ReleaseId, int Revision) : ICommand<int>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, IPolicyRefresh policy, TimeProvider clock) : ICommandHandler<ReleasePolicy, int>
    {
        public async ValueTask<int> Handle(ReleasePolicy command, CancellationToken ct)
        {
            var release = await db.Release(command.ReleaseId, command.Revision, ct);
            var by = user.As(Permission.KeepPolicy);
            var at = clock.GetUtcNow();
            var rows = await db.PolicyRows(ct);
            var number = rows.LastRelease + 1;
            release.Release(number, by.Id, by.Name, at);
            var effects = await db.PolicyEffects.AsNoTracking().SingleOrDefaultAsync(e => e.ReleaseId == release.Id, ct);
            if (effects?.ReckonedAt is null)
            {
                throw new RuleBroken("release-effects-missing");
            }

            if (effects.BaseRelease != rows.LastRelease)
            {
                throw new RuleBroken("release-effects-old", effects.BaseRelease, rows.LastRelease);
            }

            rows.With(release.Changes, at).Check();
            db.PolicyEntries.AddRange(release.Changes.Where(c => c.IsParameter).Select(c => c.Entry(number, at)));
            db.ClassifierItems.AddRange(release.Changes.Where(c => !c.IsParameter).Select(c => c.Item(number, at)));
            act.Reason = release.Reason;
            await db.SaveChangesAsync(ct);
            await policy.Refresh(ct);
            return number;
        }
    }
}
