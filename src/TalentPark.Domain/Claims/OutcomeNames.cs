namespace TalentPark.Domain.Claims;

/// <summary>Outcomes and rates as they are written in stored decisions and in the public API.</summary>
public static class OutcomeNames
{
    public static string Of(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Met => "met",
        RuleOutcome.NotMet => "not-met",
        RuleOutcome.NotYet => "not-yet",
        _ => "unknown",
    };

    public static string Of(AssessmentOutcome outcome) => outcome switch
    {
        AssessmentOutcome.Eligible => "eligible",
        AssessmentOutcome.Ineligible => "ineligible",
        AssessmentOutcome.NotYet => "not-yet",
        _ => "undetermined",
    };

    public static string Of(SubsidyRate rate) => rate == SubsidyRate.Disability ? "disability" : "ordinary";
}
