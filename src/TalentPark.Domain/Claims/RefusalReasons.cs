namespace TalentPark.Domain.Claims;

/// <summary>Coded reasons for refusing a line: a rule of the subsidy that does not hold, or what the papers show.</summary>
public static class RefusalReasons
{
    /// <summary>Reasons that are not a rule of the assessment. Sentences: resources <c>Reasons.{code}</c>.</summary>
    public static IReadOnlyList<string> OfPapers { get; } =
        ["papers-missing", "papers-contradict", "papers-not-genuine", "person-not-identified", "account-not-own"];

    public static IReadOnlyList<string> All { get; } = [.. OfPapers, .. SubsidyRuleCodes.All.Where(code => !SubsidyRuleCodes.OnlyLowersRate(code))];
}
