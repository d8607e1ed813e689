namespace TalentPark.Domain.Claims;

/// <summary>What came of one rule, before anything is explained.</summary>
internal readonly record struct Ruling(RuleOutcome Outcome, DateOnly? On)
{
    public static implicit operator Ruling(RuleOutcome outcome) => new(outcome, null);

    public static Ruling When(bool met) => met ? RuleOutcome.Met : RuleOutcome.NotMet;

    public static Ruling NotYet(DateOnly on) => new(RuleOutcome.NotYet, on);

    /// <summary>One part that fails fails the whole, whatever is missing; else a missing part leaves it unknown.</summary>
    public static Ruling Both(RuleOutcome left, RuleOutcome right) =>
        left == RuleOutcome.NotMet || right == RuleOutcome.NotMet ? RuleOutcome.NotMet
        : left == RuleOutcome.Unknown || right == RuleOutcome.Unknown ? RuleOutcome.Unknown
        : RuleOutcome.Met;
}

/// <summary>What came of all rules so far.</summary>
internal struct Tally
{
    private bool anyNotMet;
    private bool anyUnknown;
    private DateOnly? latest;

    public readonly AssessmentOutcome Outcome =>
        anyNotMet ? AssessmentOutcome.Ineligible
        : anyUnknown ? AssessmentOutcome.Undetermined
        : latest.HasValue ? AssessmentOutcome.NotYet
        : AssessmentOutcome.Eligible;

    public readonly DateOnly? EligibleOn => Outcome == AssessmentOutcome.NotYet ? latest : null;

    /// <summary>A rule that refuses when it is not met.</summary>
    public void Add(Ruling ruling)
    {
        anyNotMet |= ruling.Outcome == RuleOutcome.NotMet;
        AddRate(ruling);
    }

    /// <summary>A rule that only lowers the rate when it is not met.</summary>
    public void AddRate(Ruling ruling)
    {
        anyUnknown |= ruling.Outcome == RuleOutcome.Unknown;
        if (ruling.On is { } day && !(latest >= day))
        {
            latest = day;
        }
    }
}

/// <summary>Everything the answer holds save its reasons.</summary>
internal readonly record struct SubsidyResult(
    AssessmentOutcome Outcome,
    decimal Amount,
    DateOnly? EligibleOn,
    SubsidyRate Rate,
    decimal? AverageWage,
    decimal BaseValue,
    decimal? Multiple,
    decimal? Ceiling)
{
    public SubsidyVerdict Verdict => new(Outcome, Amount, EligibleOn);
}
