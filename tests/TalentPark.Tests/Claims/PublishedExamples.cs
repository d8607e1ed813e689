using System.Text.Json;
using TalentPark.Domain.Claims;
using Xunit;

namespace TalentPark.Tests.Claims;

public sealed class PublishedExamples
{
    public static TheoryData<string> Names => [.. Lines().Select(l => l.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Answers_as_published(string name)
    {
        var example = Lines().Single(l => l.GetProperty("name").GetString() == name);
        var request = example.GetProperty("request");
        var expect = example.GetProperty("expect");

        var answer = SubsidyRules.Assess(Facts(request), Day(request, "applicationDate")!.Value, Cases.Default);

        Assert.Equal(expect.GetProperty("outcome").GetString(), OutcomeNames.Of(answer.Outcome));
        Assert.Equal(expect.GetProperty("amount").GetDecimal(), answer.Amount);
        Assert.Equal(Day(expect, "eligibleOn"), answer.EligibleOn);
        Assert.Equal(
            expect.GetProperty("rules").EnumerateObject().Select(r => $"{r.Name}: {r.Value.GetString()}"),
            answer.Rules.Select(r => $"{r.Code}: {OutcomeNames.Of(r.Outcome)}"));
    }

    internal static List<JsonElement> Lines() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Claims", "subsidy-assessments.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)];

    internal static SubsidyFacts Facts(JsonElement request)
    {
        var (centre, course, job) = (request.GetProperty("centre"), request.GetProperty("course"), request.GetProperty("employment"));
        var (employer, disability) = (request.GetProperty("employer"), request.GetProperty("disability"));
        return new SubsidyFacts
        {
            CentreIsState = centre.GetProperty("isState").GetBoolean(),
            CentreAccreditation = Period(centre, "accredited"),
            Direction = course.GetProperty("direction").GetString(),
            CourseStartedOn = Day(course, "startedOn"),
            CourseCompletedOn = Day(course, "completedOn"),
            RecordedOn = Day(request, "recordedOn"),
            HiredOn = Day(job, "startedOn"),
            LeftOn = Day(job, "endedOn"),
            Wages = [.. job.GetProperty("monthlyWages").EnumerateArray().Select(w => new MonthlyWage(Cases.D(w.GetProperty("month").GetString() + "-01"), w.GetProperty("gross").GetDecimal()))],
            EmployerResidency = Period(employer, "resident"),
            EmployerExporting = Period(employer, "exporter"),
            DisabilityClaimed = disability.GetProperty("claimed").GetBoolean(),
            DisabilityCertified = Period(disability, "certified"),
            AlreadySubsidised = request.GetProperty("alreadySubsidised").GetBoolean(),
            BirthDate = Day(request, "birthDate"),
        };
    }

    private static KnownPeriod[] Period(JsonElement json, string name) => [new(Day(json, name + "From"), Day(json, name + "To"))];

    private static DateOnly? Day(JsonElement json, string name) => Cases.MaybeD(json.GetProperty(name).GetString());
}
