using System.ComponentModel;
using System.Text.Json.Serialization;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Web.Api.Subsidy;

namespace TalentPark.Web.Api.Support;

[Description("Whether and how much can be borrowed, with the reasons.")]
public sealed record LoanAnswer
{
    [JsonConverter(typeof(KebabEnum<AssessmentOutcome>))]
    [Description("ineligible: a rule is not met; undetermined: a fact is missing; not-yet: see eligibleOn; eligible: see maxAmount.")]
    public required AssessmentOutcome Outcome { get; init; }

    [Description("UZS; 0 unless eligible.")]
    public required decimal MaxAmount { get; init; }

    [Description("Percent a year; null unless eligible.")]
    public required decimal? AnnualRatePercent { get; init; }

    public required int TermMonths { get; init; }

    [Description("Months at the beginning in which nothing of the principal is paid back.")]
    public required int GraceMonths { get; init; }

    [Description("The day every rule can be met; null unless the outcome is not-yet.")]
    public required DateOnly? EligibleOn { get; init; }

    [Description("Every rule, in the order of the resolution.")]
    public required IReadOnlyList<RuleAnswer> Rules { get; init; }

    public static LoanAnswer Of(LoanAssessment assessment, RuleSentences sentences) => new()
    {
        Outcome = assessment.Outcome,
        MaxAmount = assessment.MaxAmount,
        AnnualRatePercent = assessment.AnnualRatePercent,
        TermMonths = assessment.TermMonths,
        GraceMonths = assessment.GraceMonths,
        EligibleOn = assessment.EligibleOn,
        Rules = [.. assessment.Rules.Select(rule => SubsidyAnswerWriter.ToAnswer(rule, sentences))],
    };
}

[Description("Whether and how much of a certificate's cost is paid back, with the reasons.")]
public sealed record RefundAnswer
{
    [JsonConverter(typeof(KebabEnum<AssessmentOutcome>))]
    [Description("ineligible: a rule is not met; undetermined: a fact is missing; not-yet: see eligibleOn; eligible: see amount.")]
    public required AssessmentOutcome Outcome { get; init; }

    [Description("UZS; 0 unless eligible.")]
    public required decimal Amount { get; init; }

    [Description("Percent of the cost; null while the level is not known.")]
    public required decimal? SharePercent { get; init; }

    [Description("Whole UZS; null while it, or a foreign currency's rate, is not known.")]
    public required decimal? Cost { get; init; }

    [Description("Whether a guardian applies; null while the birth date is not known.")]
    public required bool? NeedsGuardian { get; init; }

    [Description("The day every rule can be met; null unless the outcome is not-yet.")]
    public required DateOnly? EligibleOn { get; init; }

    [Description("Every rule, in the order of the resolution.")]
    public required IReadOnlyList<RuleAnswer> Rules { get; init; }

    public static RefundAnswer Of(RefundAssessment assessment, RuleSentences sentences) => new()
    {
        Outcome = assessment.Outcome,
        Amount = assessment.Amount,
        SharePercent = assessment.SharePercent,
        Cost = assessment.Cost,
        NeedsGuardian = assessment.NeedsGuardian,
        EligibleOn = assessment.EligibleOn,
        Rules = [.. assessment.Rules.Select(rule => SubsidyAnswerWriter.ToAnswer(rule, sentences))],
    };
}
