using System.Globalization;
using TalentPark.Application.Audit;

namespace TalentPark.Web;

/// <summary>The history of a record in the reader's language. Properties without a word are the system's own (ids, search keys, versions) and are left out.</summary>
public static class HistoryWords
{
    /// <summary>What was done: the act, or what happened to which record.</summary>
    public static string What(this Words T, HistoryEntry entry) =>
        Words.Has($"History.Act_{entry.Action}") ? T[$"History.Act_{entry.Action}"] : $"{T.Record(entry)}: {T[$"History.Kind_{entry.Kind}"]}";

    public static string Record(this Words T, HistoryEntry entry) =>
        Words.Has($"History.Record_{entry.Record}") ? T[$"History.Record_{entry.Record}"] : entry.Record;

    public static string? Who(this Words T, HistoryEntry entry) =>
        entry.IsOtherCentre ? T["History.OtherCentre"] : entry.Who ?? T["History.System"];

    public static IEnumerable<(string Field, string Old, string New)> Fields(this Words T, HistoryEntry entry) =>
        from change in entry.Changes
        where Words.Has($"History.Field_{change.Property}")
        select (T[$"History.Field_{change.Property}"], T.Value(change.Property, change.Old), T.Value(change.Property, change.New));

    private static string Value(this Words T, string property, string? value) => value switch
    {
        null or "" => T["History.Nothing"],
        "True" => T["History.Yes"],
        "False" => T["History.No"],
        _ when Words.Has($"History.Value_{property}_{value}") => T[$"History.Value_{property}_{value}"],
        _ when property is "Source" or "DisabilitySource" => T[$"Facts.Source_{value}"],
        _ when property == "Fact" => T.Fact(value),
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Show.Day(day),
        _ when property is "Gross" or "Amount" or "Usd" && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var sum) => Show.Number(sum),
        _ => value,
    };
}
