using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Policy;

internal static class EffectsAsked
{
    /// <summary>Has the effects reckoned soon, in the background; saved with the act.</summary>
    public static async Task AskForEffects(this ITalentParkDb db, Guid releaseId, DateTimeOffset at, CancellationToken ct)
    {
        var effects = await db.PolicyEffects.SingleOrDefaultAsync(e => e.ReleaseId == releaseId, ct);
        if (effects is null)
        {
            db.PolicyEffects.Add(new() { ReleaseId = releaseId, AskedAt = at });
        }
        else
        {
            (effects.AskedAt, effects.ReckonedAt, effects.HasFailed) = (at, null, false);
        }
    }
}
