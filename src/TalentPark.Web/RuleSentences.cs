using System.Text;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;

namespace TalentPark.Web;

/// <summary>
/// What a rule found, as people read it: the rule's short name, a sentence made of the facts it was judged on, and the act as cited in the
/// reader's language. The sentences are Resources/Rules.resx; <c>{hiredOn}</c> there is the fact of that name.
/// </summary>
public sealed class RuleSentences(Words words)
{
    private static readonly Dictionary<string, string> DirectionNames = ShippedPolicy.Directions
        .GroupBy(d => d.Code, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Last().Name, StringComparer.Ordinal);

    /// <summary>Such as "Kursdan keyin muddatida ishga kirgan".</summary>
    public string Name(string code) => words[$"Rules.{code}.name"];

    /// <summary>Whole sentences with the days and sums that decided; for an unknown one what is missing and who can supply it.</summary>
    public string Text(RuleJudgement rule)
    {
        var keys = rule.Outcome == RuleOutcome.Unknown ? Missing(rule).Select(m => $"missing.{m}") : Cases(rule).Select(c => $"{rule.Code}.{c}");
        return string.Join(' ', keys.Select(key => Fill(words[$"Rules.{key}"], rule)));
    }

    /// <summary><c>CM-86, 12.02.2024</c> as cited in the reader's language: VMQ-86, ПКМ-86.</summary>
    public string Act(string act)
    {
        if (act.StartsWith("Presidential meeting", StringComparison.Ordinal))
        {
            return words["Rules.act.meeting"] + act["Presidential meeting".Length..];
        }

        var hyphen = act.IndexOf('-', StringComparison.Ordinal);
        var key = hyphen < 0 ? "" : $"Rules.act.{act[..hyphen]}";
        return Words.Has(key) ? words[key] + act[hyphen..] : act;
    }

    /// <summary>The sentences that tell how the rule was judged, usually one.</summary>
    private static IEnumerable<string> Cases(RuleJudgement rule)
    {
        var facts = rule.Facts;
        var outcome = OutcomeNames.Of(rule.Outcome);
        if (rule.Outcome != RuleOutcome.NotMet)
        {
            return [outcome];
        }

        return rule.Code switch
        {
            SubsidyRuleCodes.CentreEligible => CentreFailures(facts),
            SubsidyRuleCodes.DirectionListed when facts["direction"].Text == PolicyDirection.Unlisted || facts["startedOn"].Day is null => ["not-met.unlisted"],
            SubsidyRuleCodes.HiredWithinWindow => [facts["hiredOn"].Day < facts["completedOn"].Day ? "not-met.early" : "not-met.late"],
            SubsidyRuleCodes.EmployerResidentExporter => EmployerFailures(facts),
            _ => [SupportSentences.NotMet(rule) ?? outcome],
        };
    }

    private static IEnumerable<string> CentreFailures(RuleFacts facts)
    {
        if (facts["isState"].Flag == true)
        {
            yield return "not-met.state";
        }

        if (facts["accreditation"].Text == OutcomeNames.Of(RuleOutcome.NotMet))
        {
            var hasPeriod = facts["accreditedFrom"].Day.HasValue || facts["accreditedTo"].Day.HasValue;
            yield return hasPeriod && facts["completedOn"].Day.HasValue ? "not-met.accreditation" : "not-met.none";
        }
    }

    private static IEnumerable<string> EmployerFailures(RuleFacts facts)
    {
        foreach (var part in new[] { "resident", "exporter" })
        {
            if (facts[part].Text == OutcomeNames.Of(RuleOutcome.NotMet))
            {
                yield return facts[$"{part}MissingOn"].Day.HasValue ? $"not-met.{part}" : $"not-met.never-{part}";
            }
        }
    }

    /// <summary>The facts nobody knows and the rule needs.</summary>
    private static IEnumerable<string> Missing(RuleJudgement rule)
    {
        var facts = rule.Facts;
        var hired = facts["hiredOn"].Day.HasValue;
        return rule.Code switch
        {
            SubsidyRuleCodes.CentreEligible => Unknown(facts, "isState", "completedOn").Concat(
                facts["accreditation"].Text == OutcomeNames.Of(RuleOutcome.Unknown) && facts["accreditedFrom"].Day is null ? ["accreditation"] : []),
            SubsidyRuleCodes.DirectionListed => Unknown(facts, "direction", "startedOn"),
            SubsidyRuleCodes.RegisteredBeforeHire => Unknown(facts, "recordedOn", "hiredOn"),
            SubsidyRuleCodes.HiredWithinWindow => Unknown(facts, "completedOn", "hiredOn"),
            SubsidyRuleCodes.EmployerResidentExporter when hired =>
                new[] { "resident", "exporter" }.Where(part => facts[part].Text == OutcomeNames.Of(RuleOutcome.Unknown)),
            SubsidyRuleCodes.WageBand when hired => ["wages"],
            SubsidyRuleCodes.NotAlreadySubsidised => ["alreadySubsidised"],
            SubsidyRuleCodes.DisabilityCertified => Unknown(facts, "certifiedFrom", "hiredOn"),
            SubsidyRuleCodes.DisabilityAge => Unknown(facts, "birthDate", "hiredOn"),
            _ => SupportSentences.Missing(rule) ?? ["hiredOn"],
        };
    }

    private static IEnumerable<string> Unknown(RuleFacts facts, params string[] names) =>
        names.Where(name => facts[name].Kind == RuleFactKind.Missing);

    private string Fill(string sentence, RuleJudgement rule)
    {
        var text = new StringBuilder(sentence.Length + 40);
        var rest = sentence.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0)
        {
            var close = rest.IndexOf('}');
            text.Append(rest[..open]).Append(Value(rest[(open + 1)..close].ToString(), rule));
            rest = rest[(close + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private string Value(string name, RuleJudgement rule) => name switch
    {
        "on" => Show.Day(rule.On),
        "accredited" => Period(rule.Facts["accreditedFrom"].Day, rule.Facts["accreditedTo"].Day),
        "certified" => Period(rule.Facts["certifiedFrom"].Day, rule.Facts["certifiedTo"].Day),
        "resident" => Period(rule.Facts["residentFrom"].Day, rule.Facts["residentTo"].Day),
        "level" => words[$"Support.Level_{rule.Facts["level"].Text}"],
        "direction" => Direction(rule.Facts["direction"].Text),
        "missingMonth" => Show.Day(rule.Facts["missingMonth"].Day)[3..],
        _ => Shown(rule.Facts[name]),
    };

    private string Direction(string? code) =>
        code is null or PolicyDirection.Unlisted ? words["Rules.unlisted"] : DirectionNames.GetValueOrDefault(code, code);

    private string Period(DateOnly? from, DateOnly? to)
    {
        var key = (from, to) switch { (null, _) => "until", (_, null) => "from", _ => "between" };
        return words[$"Rules.period.{key}"].Replace("{from}", Show.Day(from), StringComparison.Ordinal).Replace("{to}", Show.Day(to), StringComparison.Ordinal);
    }

    private static string Shown(RuleFact fact) => fact.Kind switch
    {
        RuleFactKind.Day => Show.Day(fact.Day),
        RuleFactKind.Number => Show.Number(fact.Number!.Value),
        RuleFactKind.Text => fact.Text!,
        _ => throw new InvalidOperationException($"The sentence wants the fact {fact.Name}, which the rule does not know."),
    };
}
