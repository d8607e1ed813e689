using System.Globalization;
using TalentPark.Domain.Registry;

namespace TalentPark.Web;

/// <summary>Facts, their sources and the values kept beside them, in the reader's language.</summary>
public static class FactWords
{
    public static string Fact(this Words T, string fact) =>
        Facts.MonthOf(fact) is { } month ? T["Facts.wage", month.ToString("MM.yyyy", CultureInfo.InvariantCulture)]
        : Facts.QuarterOf(fact) is { } quarter ? T["Facts.export", quarter.Year, quarter.No]
        : T[$"Facts.{fact}"];

    /// <summary>"from the register, as of 03.09.2025"</summary>
    public static string Source(this Words T, FactSource source, DateOnly observedOn) => T["Facts.SeenOn", T[$"Facts.Source_{source}"], Show.Day(observedOn)];

    /// <summary>A kept value as people read it: days, a sum, or that there is none.</summary>
    public static string Value(this Words T, Observation seen) =>
        seen.Value.Length == 0 ? T["Facts.None"]
        : Facts.MonthOf(seen.Fact) is not null || Facts.QuarterOf(seen.Fact) is not null ? Show.Number(decimal.Parse(seen.Value, CultureInfo.InvariantCulture))
        : string.Join(" – ", seen.Value.Split('/').Where(d => d.Length > 0).Select(d => Show.Day(DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture))));
}
