namespace TalentPark.Domain.Policy;

/// <summary>Codes of the parameters an edition is made of. A rule's source has the code <c>rule.</c> + the rule's code.</summary>
public static class PolicyCodes
{
    /// <summary>Name of the edition this one is an overlay of.</summary>
    public const string BasedOn = "based-on";

    /// <summary>First day on which an application can be judged; its entry's value is <c>true</c>.</summary>
    public const string Programme = "programme";

    /// <summary>Base calculation value (BRV, BHM) in UZS.</summary>
    public const string BaseValue = "base-value";

    public const string BaseValueOnDecisionDay = "base-value-on-decision-day";

    /// <summary>Number of wage bands; band n has <c>wage-band.n.from</c>, <c>.ordinary</c> and <c>.disability</c>, all in base values.</summary>
    public const string WageBands = "wage-bands";

    public const string WageMonths = "wage-months";

    public const string CeilingApplies = "ceiling-applies";

    public const string CeilingOrdinary = "ceiling.ordinary";

    public const string CeilingDisability = "ceiling.disability";

    public const string HireWindowMonths = "hire-window-months";

    public const string EmploymentMonths = "employment-months";

    public const string FilingMonths = "filing-months";

    /// <summary>Working days in which a claim is decided.</summary>
    public const string DecisionWorkingDays = "decision-working-days";

    /// <summary>Completed years up to which the disability rate is paid, or <c>none</c>.</summary>
    public const string DisabilityAgeLimit = "disability-age-limit";

    public const string RatingApplies = "rating-applies";

    /// <summary>Prefix of the factor of a stability rating, in percent: <c>rating-percent.AAA</c>.</summary>
    public const string RatingPercent = "rating-percent.";

    /// <summary>Prefix of a rule's source: the act and mark shown with its judgement.</summary>
    public const string Rule = "rule.";

    public static string BandFrom(int band) => $"wage-band.{band}.from";

    public static string BandOrdinary(int band) => $"wage-band.{band}.ordinary";

    public static string BandDisability(int band) => $"wage-band.{band}.disability";
}
