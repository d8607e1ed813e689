using System.Globalization;
using System.Text.Json;
using TalentPark.Domain.Claims;

namespace TalentPark.Benchmarks.Rules;

internal sealed record Example(string Name, SubsidyFacts Facts, DateOnly AppliedOn);

/// <summary>The published examples of assessments: eligible, ineligible, not yet and undetermined ones.</summary>
internal static class Examples
{
    public static Example[] Read() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "subsidy-assessments.jsonl")).Select(l => Example(JsonDocument.Parse(l).RootElement))];

    private static Example Example(JsonElement line)
    {
        var request = line.GetProperty("request");
        var (centre, course, job) = (request.GetProperty("centre"), request.GetProperty("course"), request.GetProperty("employment"));
        var (employer, disability) = (request.GetProperty("employer"), request.GetProperty("disability"));
        var facts = new SubsidyFacts
        {
            CentreIsState = centre.GetProperty("isState").GetBoolean(),
            CentreAccreditation = Period(centre, "accredited"),
            Direction = course.GetProperty("direction").GetString(),
            CourseStartedOn = Day(course, "startedOn"),
            CourseCompletedOn = Day(course, "completedOn"),
            RecordedOn = Day(request, "recordedOn"),
            HiredOn = Day(job, "startedOn"),
            LeftOn = Day(job, "endedOn"),
            Wages = [.. job.GetProperty("monthlyWages").EnumerateArray().Select(w => new MonthlyWage(DayOf(w.GetProperty("month").GetString() + "-01"), w.GetProperty("gross").GetDecimal()))],
            EmployerResidency = Period(employer, "resident"),
            EmployerExporting = Period(employer, "exporter"),
            DisabilityClaimed = disability.GetProperty("claimed").GetBoolean(),
            DisabilityCertified = Period(disability, "certified"),
            AlreadySubsidised = request.GetProperty("alreadySubsidised").GetBoolean(),
            BirthDate = Day(request, "birthDate"),
        };
        return new(line.GetProperty("name").GetString()!, facts, Day(request, "applicationDate")!.Value);
    }

    private static KnownPeriod[] Period(JsonElement json, string name) => [new(Day(json, name + "From"), Day(json, name + "To"))];

    private static DateOnly? Day(JsonElement json, string name) => json.GetProperty(name).GetString() is { } text ? DayOf(text) : null;

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
