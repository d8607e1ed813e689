using System.ComponentModel;
using System.Text.Json.Serialization;
using TalentPark.Domain.Claims;

namespace TalentPark.Web.Api.Subsidy;

[Description("The assessment with its reasons.")]
public sealed record SubsidyAnswer
{
    [JsonConverter(typeof(KebabEnum<AssessmentOutcome>))]
    [Description("ineligible: a rule is not met; undetermined: a fact is missing; not-yet: see eligibleOn; eligible: see amount.")]
    public required AssessmentOutcome Outcome { get; init; }

    [Description("UZS; 0 unless eligible.")]
    public required decimal Amount { get; init; }

    [Description("The day every rule can be met; null unless the outcome is not-yet.")]
    public required DateOnly? EligibleOn { get; init; }

    [JsonConverter(typeof(KebabEnum<SubsidyRate>))]
    [Description("disability only when the certificate covers the hire date.")]
    public required SubsidyRate Rate { get; init; }

    public required string Edition { get; init; }

    [Description("Whole UZS; null until the six wage months are over and known.")]
    public required decimal? AverageWage { get; init; }

    [Description("Base calculation value on the application date, UZS.")]
    public required decimal BaseValue { get; init; }

    [Description("Base values earned; null until known.")]
    public required decimal? Multiple { get; init; }

    [Description("UZS; null where the edition has none.")]
    public required decimal? Ceiling { get; init; }

    [Description("Every rule that was judged, in the order of the regulations.")]
    public required IReadOnlyList<RuleAnswer> Rules { get; init; }
}

[Description("How one rule was judged.")]
public sealed record RuleAnswer
{
    [Description("Stable code of the rule.")]
    public required string Code { get; init; }

    [JsonConverter(typeof(KebabEnum<RuleOutcome>))]
    public required RuleOutcome Outcome { get; init; }

    [Description("The act it stands on.")]
    public required string Act { get; init; }

    [Description("The facts and limits it was judged on, by name: dates, numbers, true or false, codes; null is not known.")]
    public required IReadOnlyDictionary<string, object?> Facts { get; init; }

    [Description("The same as a sentence, in the language of Accept-Language: uz (default), ru, en.")]
    public required string Text { get; init; }
}
