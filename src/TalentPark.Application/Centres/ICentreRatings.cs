namespace TalentPark.Application.Centres;

/// <summary>Counts and ranks the centres of the country, and keeps the outcome.</summary>
public interface ICentreRatings
{
    /// <summary>Counts and ranks as of a day and puts the outcome in place of the last one. Not while another process does.</summary>
    /// <returns>Whether it was done here.</returns>
    Task<bool> Refresh(DateOnly asOf, CancellationToken ct);

    /// <summary>Has the outcome brought up to today behind the scenes; returns at once.</summary>
    void Ask();
}

/// <summary>One run of the rating, with the largest of each number among the ranked centres.</summary>
/// <param name="AsOf">Tashkent's day up to which was counted.</param>
/// <param name="Largest">In the order of <see cref="Domain.Registry.CentreRating.Parts"/>.</param>
/// <param name="Ranked">How many centres have a place.</param>
public sealed record RatingRun(Guid Id, DateOnly AsOf, DateTimeOffset ComputedAt, int[] Largest, int Ranked);

/// <summary>What the last run made of one accredited non-state centre.</summary>
/// <param name="Score">0 to 100; null for a centre without a place.</param>
public sealed record RatedCentre(Guid CentreId, int Courses, int Students, int Graduates, int Employed, int AtExporters, decimal? Score, int? Place);
