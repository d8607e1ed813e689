using System.Collections.Immutable;

namespace TalentPark.Domain.Claims;

public enum RuleOutcome
{
    Met,
    NotMet,
    NotYet,
    Unknown,
}

public enum AssessmentOutcome
{
    Eligible,
    Ineligible,
    NotYet,
    Undetermined,
}

public enum SubsidyRate
{
    Ordinary,
    Disability,
}

/// <summary>How one rule was judged.</summary>
/// <param name="Code">One of <see cref="SubsidyRuleCodes"/>.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="On">The day it can be met; null unless <see cref="RuleOutcome.NotYet"/>.</param>
/// <param name="Act">The act it stands on, such as <c>CM-86, 12.02.2024</c>.</param>
/// <param name="Assumed">Whether the rule, or a part of it, is assumed rather than confirmed by the act.</param>
/// <param name="Facts">The facts and limits it was judged on.</param>
public readonly record struct RuleJudgement(string Code, RuleOutcome Outcome, DateOnly? On, string Act, bool Assumed, RuleFacts Facts);

/// <summary>The answer alone.</summary>
/// <param name="Outcome">What came of all rules.</param>
/// <param name="Amount">UZS; 0 unless eligible.</param>
/// <param name="EligibleOn">Null unless <see cref="AssessmentOutcome.NotYet"/>.</param>
public readonly record struct SubsidyVerdict(AssessmentOutcome Outcome, decimal Amount, DateOnly? EligibleOn);

/// <summary>The answer with everything it rests on. It is stored with each decision and replays to the same bytes.</summary>
public sealed record SubsidyAssessment
{
    public required AssessmentOutcome Outcome { get; init; }

    /// <summary>UZS; 0 unless eligible.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The earliest day on which every rule can be met; null unless <see cref="AssessmentOutcome.NotYet"/>.</summary>
    public required DateOnly? EligibleOn { get; init; }

    public required SubsidyRate Rate { get; init; }

    /// <summary>Name of the edition of the policy.</summary>
    public required string Edition { get; init; }

    public required DateOnly ApplicationDate { get; init; }

    /// <summary>Whole UZS; null until all six months are over and known.</summary>
    public required decimal? AverageWage { get; init; }

    /// <summary>Base calculation value (BRV), UZS.</summary>
    public required decimal BaseValue { get; init; }

    /// <summary>Base values earned by the average wage at this rate; null until a band is reached.</summary>
    public required decimal? Multiple { get; init; }

    /// <summary>UZS; null in an edition without ceilings.</summary>
    public required decimal? Ceiling { get; init; }

    /// <summary>SHA-256 of the parameters used.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>In the order of <see cref="SubsidyRuleCodes.All"/>.</summary>
    public required ImmutableArray<RuleJudgement> Rules { get; init; }

    public SubsidyVerdict Verdict => new(Outcome, Amount, EligibleOn);
}
