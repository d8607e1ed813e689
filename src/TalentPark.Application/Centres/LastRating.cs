using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Centres;

internal static class LastRating
{
    /// <summary>
    /// The last outcome. One of an earlier day is given at once and brought up to date behind the scenes; only when there is none yet is it
    /// made here, and null means that another process is making the first one.
    /// </summary>
    public static async Task<RatingRun?> Read(ITalentParkDb db, ICentreRatings ratings, DateOnly today, CancellationToken ct)
    {
        var last = await Newest(db, ct);
        if (last is null)
        {
            await ratings.Refresh(today, ct);
            return await Newest(db, ct);
        }

        if (last.AsOf < today)
        {
            ratings.Ask();
        }

        return last;
    }

    private static Task<RatingRun?> Newest(ITalentParkDb db, CancellationToken ct) =>
        db.RatingRuns.AsNoTracking().OrderByDescending(r => r.ComputedAt).ThenByDescending(r => r.Id).FirstOrDefaultAsync(ct);
}
