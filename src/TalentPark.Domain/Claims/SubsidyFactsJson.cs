using System.Text.Json;

namespace TalentPark.Domain.Claims;

/// <summary>The facts of a decision as they are stored: canonical text, the same bytes for the same facts in whatever order they came.</summary>
public static class SubsidyFactsJson
{
    public static string Write(SubsidyFacts facts) => CanonicalJson.Write(json =>
    {
        json.WriteStartObject();
        json.Flag("centreIsState", facts.CentreIsState);
        Periods(json, "centreAccreditation", facts.CentreAccreditation);
        json.WriteString("direction", facts.Direction);
        json.Day("courseStartedOn", facts.CourseStartedOn);
        json.Day("courseCompletedOn", facts.CourseCompletedOn);
        json.Day("recordedOn", facts.RecordedOn);
        json.Day("hiredOn", facts.HiredOn);
        json.Day("leftOn", facts.LeftOn);
        json.List("wages", facts.Wages?.OrderBy(w => w.Month).ThenBy(w => w.Gross), (item, wage) =>
        {
            item.Month("month", wage.Month);
            item.Number("gross", wage.Gross);
        });
        Periods(json, "employerResidency", facts.EmployerResidency);
        Periods(json, "employerExporting", facts.EmployerExporting);
        json.Flag("disabilityClaimed", facts.DisabilityClaimed);
        Periods(json, "disabilityCertified", facts.DisabilityCertified);
        json.Flag("alreadySubsidised", facts.AlreadySubsidised);
        json.Day("birthDate", facts.BirthDate);
        json.WriteEndObject();
    });

    public static SubsidyFacts Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var json = document.RootElement;
        return new SubsidyFacts
        {
            CentreIsState = json.Flag("centreIsState"),
            CentreAccreditation = Periods(json, "centreAccreditation"),
            Direction = json.GetProperty("direction").GetString(),
            CourseStartedOn = json.Day("courseStartedOn"),
            CourseCompletedOn = json.Day("courseCompletedOn"),
            RecordedOn = json.Day("recordedOn"),
            HiredOn = json.Day("hiredOn"),
            LeftOn = json.Day("leftOn"),
            Wages = json.List("wages", item => new MonthlyWage(item.Month("month"), item.Number("gross")!.Value)),
            EmployerResidency = Periods(json, "employerResidency"),
            EmployerExporting = Periods(json, "employerExporting"),
            DisabilityClaimed = json.Flag("disabilityClaimed"),
            DisabilityCertified = Periods(json, "disabilityCertified"),
            AlreadySubsidised = json.Flag("alreadySubsidised"),
            BirthDate = json.Day("birthDate"),
        };
    }

    private static void Periods(Utf8JsonWriter json, string name, IReadOnlyList<KnownPeriod>? periods) =>
        json.List(name, periods?.OrderBy(p => p.From).ThenBy(p => p.To), (item, period) =>
        {
            item.Day("from", period.From);
            item.Day("to", period.To);
        });

    private static List<KnownPeriod>? Periods(JsonElement json, string name) =>
        json.List(name, item => new KnownPeriod(item.Day("from"), item.Day("to")));
}
