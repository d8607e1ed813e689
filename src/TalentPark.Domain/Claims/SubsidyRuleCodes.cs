namespace TalentPark.Domain.Claims;

/// <summary>Stable codes of the subsidy's conditions, in the order in which they are judged and shown.</summary>
public static class SubsidyRuleCodes
{
    public const string CentreEligible = "centre-eligible";
    public const string DirectionListed = "direction-listed";
    public const string RegisteredBeforeHire = "registered-before-hire";
    public const string HiredWithinWindow = "hired-within-window";
    public const string ContinuousEmployment = "continuous-employment";
    public const string EmployerResidentExporter = "employer-resident-exporter";
    public const string WageBand = "wage-band";
    public const string NotAlreadySubsidised = "not-already-subsidised";
    public const string FiledInTime = "filed-in-time";
    public const string DisabilityCertified = "disability-certified";
    public const string DisabilityAge = "disability-age";

    public static readonly IReadOnlyList<string> All =
    [
        CentreEligible, DirectionListed, RegisteredBeforeHire, HiredWithinWindow, ContinuousEmployment, EmployerResidentExporter,
        WageBand, NotAlreadySubsidised, FiledInTime, DisabilityCertified, DisabilityAge,
    ];

    /// <summary>Rules that lower the rate when they are not met, and refuse nothing.</summary>
    public static bool OnlyLowersRate(string code) => code is DisabilityCertified or DisabilityAge;
}
