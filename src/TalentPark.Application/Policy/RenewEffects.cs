using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Policy;

/// <summary>Has the effects of a draft or proposal reckoned anew, on today's facts and the policy now in force.</summary>
[Needs(Permission.KeepPolicy)]
public sealed record RenewEffects(Guid ReleaseId) : ICommand
{
    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : ICommandHandler<RenewEffects>
    {
        public async ValueTask<Unit> Handle(RenewEffects command, CancellationToken ct)
        {
            var at = clock.GetUtcNow();
            var release = await db.PolicyReleases.AsNoTracking().Include(r => r.Changes).SingleOrDefaultAsync(r => r.Id == command.ReleaseId, ct) ?? throw new NotFound();
            if (release.State is not (ReleaseState.Draft or ReleaseState.Proposed))
            {
                throw new RuleBroken("release-fixed");
            }

            (await db.PolicyRows(ct)).With(release.Changes, at).Check();
            await db.AskForEffects(release.Id, at, ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
