using System.Text.Json;

namespace TalentPark.Domain.Claims;

/// <summary>An assessment as it is stored with a decision: canonical text, the same bytes whenever the same facts are judged by the same parameters.</summary>
public static class SubsidyAssessmentJson
{
    public static string Write(SubsidyAssessment assessment) => CanonicalJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("outcome", OutcomeNames.Of(assessment.Outcome));
        json.Number("amount", assessment.Amount);
        json.Day("eligibleOn", assessment.EligibleOn);
        json.WriteString("rate", OutcomeNames.Of(assessment.Rate));
        json.WriteString("edition", assessment.Edition);
        json.Day("applicationDate", assessment.ApplicationDate);
        json.Number("averageWage", assessment.AverageWage);
        json.Number("baseValue", assessment.BaseValue);
        json.Number("multiple", assessment.Multiple);
        json.Number("ceiling", assessment.Ceiling);
        json.WriteString("policyHash", assessment.PolicyHash);
        json.List("rules", assessment.Rules, Rule);
        json.WriteEndObject();
    });

    public static SubsidyAssessment Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var json = document.RootElement;
        return new SubsidyAssessment
        {
            Outcome = OutcomeNames.Assessment(json.Text("outcome")),
            Amount = json.Number("amount")!.Value,
            EligibleOn = json.Day("eligibleOn"),
            Rate = OutcomeNames.Rate(json.Text("rate")),
            Edition = json.Text("edition"),
            ApplicationDate = json.Day("applicationDate")!.Value,
            AverageWage = json.Number("averageWage"),
            BaseValue = json.Number("baseValue")!.Value,
            Multiple = json.Number("multiple"),
            Ceiling = json.Number("ceiling"),
            PolicyHash = json.Text("policyHash"),
            Rules = [.. json.List("rules", Rule)!],
        };
    }

    private static void Rule(Utf8JsonWriter json, RuleJudgement rule)
    {
        json.WriteString("code", rule.Code);
        json.WriteString("outcome", OutcomeNames.Of(rule.Outcome));
        json.Day("on", rule.On);
        json.WriteString("act", rule.Act);
        json.WriteBoolean("assumed", rule.Assumed);
        json.List("facts", rule.Facts, Fact);
    }

    private static RuleJudgement Rule(JsonElement json)
    {
        var facts = json.List("facts", Fact)!.ToArray();
        return new(json.Text("code"), OutcomeNames.Rule(json.Text("outcome")), json.Day("on"), json.Text("act"), json.Flag("assumed")!.Value, new(facts, 0, facts.Length));
    }

    /// <summary>The member that holds the value tells its kind, so that a code which looks like a day stays a code.</summary>
    private static void Fact(Utf8JsonWriter json, RuleFact fact)
    {
        json.WriteString("name", fact.Name);
        switch (fact.Kind)
        {
            case RuleFactKind.Day:
                json.Day("day", fact.Day);
                break;
            case RuleFactKind.Number:
                json.Number("number", fact.Number);
                break;
            case RuleFactKind.Flag:
                json.Flag("flag", fact.Flag);
                break;
            case RuleFactKind.Text:
                json.WriteString("text", fact.Text);
                break;
        }
    }

    private static RuleFact Fact(JsonElement json)
    {
        var name = json.Text("name");
        return json.TryGetProperty("day", out var day) ? new RuleFact(name, CanonicalJson.DayOf(day.GetString()!))
            : json.TryGetProperty("number", out var number) ? new RuleFact(name, number.GetDecimal())
            : json.TryGetProperty("flag", out var flag) ? new RuleFact(name, flag.GetBoolean())
            : json.TryGetProperty("text", out var text) ? new RuleFact(name, text.GetString())
            : new RuleFact(name, (string?)null);
    }
}
