using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Web;

/// <summary>Words of the registers: what two records have in common, periods, certificates.</summary>
public static class RecordWords
{
    public static string MatchedBy(this Words T, MatchedFields fields) => T["People.MatchedBy", string.Join(", ", Match.Each(fields).Select(f => T[$"People.Field_{f}"]))];

    public static string Mark(this MatchResult result) => result switch { MatchResult.Definite => "bad", MatchResult.Possible => "unknown", _ => "idle" };

    public static string Days(this Words T, DateRange days) => days.To is { } to ? T["People.FromTo", Show.Day(days.From), Show.Day(to)] : T["People.From", Show.Day(days.From)];

    /// <summary>A disability certificate's days in words.</summary>
    public static string Disability(this Words T, Person person) =>
        !person.DisabilityClaimed ? T["People.DisabilityNo"]
        : person.DisabilityFrom is null && person.DisabilityTo is null ? T["People.DisabilitySilent"]
        : T["People.DisabilityDays", Show.Day(person.DisabilityFrom), Show.Day(person.DisabilityTo)];
}
