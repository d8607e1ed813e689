using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>One centre in the last rating.</summary>
public sealed record CentreStanding(RatedCentre Rated, RatingRun Run)
{
    /// <summary>Each number with what it brings of the 100 points.</summary>
    public IReadOnlyList<StandingPart> Parts
    {
        get
        {
            var numbers = new CentreNumbers(Rated.CentreId, Rated.Courses, Rated.Students, Rated.Graduates, Rated.Employed, Rated.AtExporters);
            return [.. CentreRating.Parts.Select((p, i) => new StandingPart(p.Code, p.Weight, p.Number(numbers), Run.Largest[i], CentreRating.Points(p, p.Number(numbers), Run.Largest[i])))];
        }
    }

    internal static async Task<CentreStanding?> Read(ITalentParkDb db, ICentreRatings ratings, Guid centreId, DateOnly today, CancellationToken ct) =>
        await LastRating.Read(db, ratings, today, ct) is { } run && await db.RatedCentres.AsNoTracking().SingleOrDefaultAsync(r => r.CentreId == centreId, ct) is { } rated
            ? new(rated, run)
            : null;
}

/// <param name="Code">Of <see cref="CentreRating.Parts"/>.</param>
/// <param name="Largest">Among the ranked centres.</param>
/// <param name="Points">Of 100, not rounded.</param>
public sealed record StandingPart(string Code, decimal Weight, int Number, int Largest, decimal Points);
