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

    public static RuleOutcome Rule(string name) => Named(name, Enum.GetValues<RuleOutcome>(), Of);

    public static AssessmentOutcome Assessment(string name) => Named(name, Enum.GetValues<AssessmentOutcome>(), Of);

    public static SubsidyRate Rate(string name) => Named(name, Enum.GetValues<SubsidyRate>(), Of);

    private static T Named<T>(string name, T[] values, Func<T, string> nameOf)
        where T : struct
    {
        foreach (var value in values)
        {
            if (nameOf(value) == name)
            {
                return value;
            }
        }

        throw new FormatException($"'{name}' is no {typeof(T).Name}.");
    }
}
