namespace TalentPark.Web.Api.Subsidy;

/// <summary>What an answer may be before any rule is asked; beyond it the question itself is wrong.</summary>
public static class SubsidyLimits
{
    /// <summary>The programme's first day: nothing can be applied for earlier.</summary>
    public static readonly DateOnly FirstApplication = new(2023, 2, 22);

    public static readonly DateOnly FirstDay = new(1990, 1, 1);

    public static readonly DateOnly LastDay = new(2100, 12, 31);

    public static readonly DateOnly FirstBirth = new(1900, 1, 1);

    /// <summary>UZS a month.</summary>
    public const decimal LargestWage = 1_000_000_000_000m;
}
