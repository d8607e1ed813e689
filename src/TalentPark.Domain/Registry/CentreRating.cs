namespace TalentPark.Domain.Registry;

/// <summary>What is counted of one centre up to a day; persons are counted once.</summary>
/// <param name="Courses">Courses begun.</param>
/// <param name="Students">Persons trained on them.</param>
/// <param name="Graduates">Those of them whose course is over.</param>
/// <param name="Employed">Graduates hired on or after the last day of a course.</param>
/// <param name="AtExporters">Of those, hired by an employer that was resident and exporter on the hire day.</param>
public sealed record CentreNumbers(Guid CentreId, int Courses, int Students, int Graduates, int Employed, int AtExporters);

/// <summary>One of the numbers with its weight; the weights add up to 1.</summary>
/// <param name="Code">Stable, in lower case; words: <c>PublicCentres.Part_{code}</c>.</param>
public sealed record RatingPart(string Code, decimal Weight, Func<CentreNumbers, int> Number);

/// <param name="Score">0 to 100, one decimal; null for a centre that is not ranked.</param>
/// <param name="Place">1 for the best; equal scores share a place. Null for a centre that is not ranked.</param>
public sealed record CentreScore(CentreNumbers Numbers, decimal? Score, int? Place);

/// <param name="Largest">The largest of each number among the ranked centres, in the order of <see cref="CentreRating.Parts"/>.</param>
/// <param name="Scores">The best first; centres that are not ranked last.</param>
public sealed record RatingTable(IReadOnlyList<int> Largest, IReadOnlyList<CentreScore> Scores);

/// <summary>
/// The public rating of accredited non-state centres: each number as a share of the largest among the ranked ones, weighted. Weights and the
/// least number of graduates are assumed until an act names them; docs/adr tells why.
/// </summary>
public static class CentreRating
{
    /// <summary>With fewer graduates a centre has numbers but no place: one person more or less would move it too far.</summary>
    public const int LeastGraduates = 10;

    public static IReadOnlyList<RatingPart> Parts { get; } =
    [
        new("courses", 0.1m, n => n.Courses),
        new("students", 0.1m, n => n.Students),
        new("graduates", 0.2m, n => n.Graduates),
        new("employed", 0.2m, n => n.Employed),
        new("exporters", 0.4m, n => n.AtExporters),
    ];

    public static RatingTable Of(IReadOnlyCollection<CentreNumbers> centres)
    {
        var ranked = centres.Where(c => c.Graduates >= LeastGraduates).ToList();
        var largest = Parts.Select(p => ranked.Select(p.Number).DefaultIfEmpty(0).Max()).ToList();
        var scored = ranked.Select(c => (Numbers: c, Score: ScoreOf(c, largest))).OrderByDescending(s => s.Score).ThenBy(s => s.Numbers.CentreId).ToList();
        return new(largest,
        [
            .. scored.Select(s => new CentreScore(s.Numbers, s.Score, 1 + scored.FindIndex(o => o.Score == s.Score))),
            .. centres.Where(c => c.Graduates < LeastGraduates).OrderBy(c => c.CentreId).Select(c => new CentreScore(c, null, null)),
        ]);
    }

    /// <summary>What a number brings of the 100 points, not rounded; nothing while the largest is 0.</summary>
    public static decimal Points(RatingPart part, int number, int largest) => largest == 0 ? 0 : 100 * part.Weight * number / largest;

    private static decimal ScoreOf(CentreNumbers centre, List<int> largest) =>
        decimal.Round(Parts.Select((part, i) => Points(part, part.Number(centre), largest[i])).Sum(), 1, MidpointRounding.AwayFromZero);
}
