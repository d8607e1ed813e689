using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Policy;

/// <summary>Makes the parameters of one day from an edition's entries.</summary>
internal static class PolicyResolver
{
    /// <summary>Base values a band can begin at or earn.</summary>
    private const decimal MostMultiple = 10_000;

    public static PolicyParameters Resolve(string edition, DateOnly day, IEnumerable<PolicyEntry> entries, IReadOnlyList<PolicyDirection> directions)
    {
        var inForce = entries.Where(e => e.ValidFrom <= day)
            .GroupBy(e => e.Code, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.MaxBy(e => e.ValidFrom)!, StringComparer.Ordinal);
        var values = new PolicyValues(edition, inForce);
        var (firstList, list) = ListKnownOn(day, directions);
        var text = PolicySnapshot.Write(edition, inForce.Values, list);
        var hasCeiling = values.Flag(PolicyCodes.CeilingApplies);
        return new PolicyParameters
        {
            Edition = edition,
            BaseValue = values.Amount(PolicyCodes.BaseValue),
            KeyRate = values.Has(PolicyCodes.KeyRate) ? values.Number(PolicyCodes.KeyRate, 100) : null,
            BaseValueOnDecisionDay = values.Flag(PolicyCodes.BaseValueOnDecisionDay),
            Bands = [.. Bands(edition, values)],
            WageMonths = values.Whole(PolicyCodes.WageMonths, 1, 24),
            CeilingOrdinary = hasCeiling ? values.Amount(PolicyCodes.CeilingOrdinary) : null,
            CeilingDisability = hasCeiling ? values.Amount(PolicyCodes.CeilingDisability) : null,
            HireWindowMonths = values.Whole(PolicyCodes.HireWindowMonths, 0, 120),
            EmploymentMonths = values.Whole(PolicyCodes.EmploymentMonths, 1, 120),
            FilingMonths = values.Whole(PolicyCodes.FilingMonths, 0, 120),
            DecisionWorkingDays = values.Whole(PolicyCodes.DecisionWorkingDays, 1, 365),
            SamplingShare = values.Has(PolicyCodes.SamplingShare) ? values.Number(PolicyCodes.SamplingShare, 100) : null,
            SamplingSeed = values.Has(PolicyCodes.SamplingSeed) ? values.Line(PolicyCodes.SamplingSeed, 100) : null,
            DisabilityAgeLimit = values.Text(PolicyCodes.DisabilityAgeLimit) == "none" ? null : values.Whole(PolicyCodes.DisabilityAgeLimit, 0, 150),
            RatingApplies = values.Flag(PolicyCodes.RatingApplies),
            RatingFactors = values.Under(PolicyCodes.RatingPercent).ToFrozenDictionary(e => e.Name, e => values.Number(e.Entry.Code, 100) / 100m, StringComparer.Ordinal),
            Sources = values.Under(PolicyCodes.Rule)
                .ToFrozenDictionary(e => e.Name, e => new RuleSource(e.Entry.Act, e.Entry.Mark == PolicyMark.Assumed), StringComparer.Ordinal),
            Directions = list.GroupBy(d => d.Code, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal),
            FirstListOn = firstList,
            CanonicalText = text,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
    }

    private static WageBand[] Bands(string edition, PolicyValues values)
    {
        var bands = Enumerable.Range(1, values.Whole(PolicyCodes.WageBands, 1, 100))
            .Select(n => new WageBand(values.Number(PolicyCodes.BandFrom(n), MostMultiple), values.Number(PolicyCodes.BandOrdinary(n), MostMultiple), values.Number(PolicyCodes.BandDisability(n), MostMultiple)))
            .ToArray();
        for (var i = 1; i < bands.Length; i++)
        {
            if (bands[i].From <= bands[i - 1].From)
            {
                throw new RuleBroken("policy-value", edition, PolicyCodes.BandFrom(i + 1), "order");
            }
        }

        return bands;
    }

    /// <summary>What the list says on that day: later additions and removals are not in it, so that a later edit leaves an old decision's hash as it was.</summary>
    private static (DateOnly First, List<PolicyDirection> List) ListKnownOn(DateOnly day, IReadOnlyList<PolicyDirection> directions)
    {
        var first = directions.Count == 0 ? DateOnly.MaxValue : directions.Min(d => d.ValidFrom);
        var known = day < first ? first : day;
        return (first, [.. directions.Where(d => d.ValidFrom <= known).Select(d => d.ValidTo >= known ? d with { ValidTo = null } : d)]);
    }
}
