using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TalentPark.Domain.Policy;

/// <summary>A band of average wages and what it earns, all in base values.</summary>
/// <param name="From">The band holds averages from this many base values, itself included, up to the next band.</param>
/// <param name="Ordinary">Multiple of the base value at the ordinary rate.</param>
/// <param name="Disability">Multiple of the base value at the disability rate.</param>
public readonly record struct WageBand(decimal From, decimal Ordinary, decimal Disability);

/// <summary>The act a rule stands on and whether it is assumed.</summary>
public readonly record struct RuleSource(string Act, bool Assumed);

/// <summary>The parameters of one edition in force on one day, resolved once. Amounts are UZS.</summary>
public sealed class PolicyParameters
{
    internal PolicyParameters()
    {
    }

    internal FrozenDictionary<string, RuleSource> Sources { get; init; } = FrozenDictionary<string, RuleSource>.Empty;

    internal FrozenDictionary<string, PolicyDirection[]> Directions { get; init; } = FrozenDictionary<string, PolicyDirection[]>.Empty;

    internal FrozenDictionary<string, decimal> RatingFactors { get; init; } = FrozenDictionary<string, decimal>.Empty;

    public required string Edition { get; init; }

    /// <summary>Base calculation value (BRV, BHM).</summary>
    public required decimal BaseValue { get; init; }

    /// <summary>The central bank's key rate, percent a year; null in parameters kept before it was one of them.</summary>
    public required decimal? KeyRate { get; init; }

    public required bool BaseValueOnDecisionDay { get; init; }

    /// <summary>Lowest band first; never empty.</summary>
    public required ImmutableArray<WageBand> Bands { get; init; }

    /// <summary>Full calendar months the average wage is taken of.</summary>
    public required int WageMonths { get; init; }

    /// <summary>Null in an edition without ceilings.</summary>
    public required decimal? CeilingOrdinary { get; init; }

    /// <summary>Null in an edition without ceilings.</summary>
    public required decimal? CeilingDisability { get; init; }

    public required int HireWindowMonths { get; init; }

    public required int EmploymentMonths { get; init; }

    public required int FilingMonths { get; init; }

    /// <summary>Working days from the submission within which a claim is decided.</summary>
    public required int DecisionWorkingDays { get; init; }

    /// <summary>Percent of the lines that passed every check automatically which are reviewed by hand all the same; null in parameters kept before it was one of them.</summary>
    public required decimal? SamplingShare { get; init; }

    /// <summary>What the draw starts from; null in parameters kept before it was one of them.</summary>
    public required string? SamplingSeed { get; init; }

    /// <summary>Completed years on the hire date up to which the disability rate is paid; null in an edition without such a limit.</summary>
    public required int? DisabilityAgeLimit { get; init; }

    public required bool RatingApplies { get; init; }

    /// <summary>First day of the first approved list: it applies to everything earlier as well.</summary>
    public required DateOnly FirstListOn { get; init; }

    /// <summary>SHA-256 over the canonical text of these parameters, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The text the hash is made of: one line a parameter, in ordinal order.</summary>
    public required string CanonicalText { get; init; }

    /// <summary>The act a rule stands on.</summary>
    public RuleSource Source(string ruleCode) => Sources[ruleCode];

    /// <summary>Whether the direction was on the list in force that day; before the first list the first list applies.</summary>
    public bool IsListed(string direction, DateOnly day)
    {
        if (!Directions.TryGetValue(direction, out var periods))
        {
            return false;
        }

        var on = day < FirstListOn ? FirstListOn : day;
        foreach (var period in periods)
        {
            if (period.ValidFrom <= on && !(period.ValidTo < on))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the direction was on the list on any day.</summary>
    public bool IsEverListed(string direction) => Directions.ContainsKey(direction);

    /// <summary>1 where ratings do not count. Where they do, an unknown rating never earns more than the lowest known one.</summary>
    public decimal RatingFactor(string? rating)
    {
        if (!RatingApplies)
        {
            return 1m;
        }

        return rating is not null && RatingFactors.TryGetValue(rating, out var factor) ? factor : RatingFactors.Values.Min();
    }
}
