using System.Numerics;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

internal static partial class SubsidyConditions
{
    /// <param name="facts">What is known.</param>
    /// <param name="days">What follows from the hire; null when it is unknown.</param>
    /// <param name="applicationDate">The day of judging.</param>
    /// <param name="parameters">Bands and number of months.</param>
    /// <param name="baseValue">UZS; bands begin at multiples of it.</param>
    /// <param name="reasons">Where the facts go.</param>
    /// <param name="averageWage">Whole UZS; null until the months are over and all known.</param>
    /// <param name="band">The band reached; null when none is.</param>
    public static Ruling WageBand<T>(
        SubsidyFacts facts,
        in HireDays? days,
        DateOnly applicationDate,
        PolicyParameters parameters,
        decimal baseValue,
        ref T reasons,
        out decimal? averageWage,
        out WageBand? band)
        where T : struct, IReasons
    {
        averageWage = null;
        band = null;
        var lastDay = days?.WageMonthsLastDay;
        var firstMonth = days?.FirstWageMonth;
        var sum = SumWages(facts.Wages, firstMonth, parameters.WageMonths, out var known);
        Ruling ruling;
        if (lastDay is not { } last)
        {
            ruling = RuleOutcome.Unknown;
        }
        else if (applicationDate <= last)
        {
            ruling = Ruling.NotYet(last.AddDays(1));
        }
        else if (BitOperations.PopCount(known) < parameters.WageMonths)
        {
            ruling = RuleOutcome.Unknown;
        }
        else
        {
            averageWage = Money.WholeHalfUp(sum / parameters.WageMonths);
            band = BandOf(averageWage.Value, parameters, baseValue);
            ruling = Ruling.When(band.HasValue);
        }

        if (T.Kept)
        {
            reasons.Fact("hiredOn", facts.HiredOn);
            reasons.Fact("firstMonth", firstMonth);
            reasons.Fact("lastDay", lastDay);
            reasons.Fact("months", parameters.WageMonths);
            reasons.Fact("knownMonths", firstMonth is null ? null : BitOperations.PopCount(known));
            reasons.Fact("missingMonth", BitOperations.PopCount(known) < parameters.WageMonths ? firstMonth?.AddMonths(BitOperations.TrailingZeroCount(~known)) : null);
            reasons.Fact("averageWage", averageWage);
            reasons.Fact("baseValue", baseValue);
            reasons.Fact("threshold", parameters.Bands[0].From * baseValue);
            reasons.Fact("bandFrom", band?.From * baseValue);
        }

        return reasons.Rule(SubsidyRuleCodes.WageBand, ruling);
    }

    private static WageBand? BandOf(decimal averageWage, PolicyParameters parameters, decimal baseValue)
    {
        for (var i = parameters.Bands.Length - 1; i >= 0; i--)
        {
            if (averageWage >= parameters.Bands[i].From * baseValue)
            {
                return parameters.Bands[i];
            }
        }

        return null;
    }

    /// <param name="wages">In any order.</param>
    /// <param name="firstMonth">The first month that counts; null when the hire is unknown.</param>
    /// <param name="months">How many months count.</param>
    /// <param name="known">Bit n is set when the wage of month n is known.</param>
    private static decimal SumWages(IReadOnlyList<MonthlyWage>? wages, DateOnly? firstMonth, int months, out uint known)
    {
        known = 0;
        var sum = 0m;
        if (wages is null || firstMonth is not { } start)
        {
            return sum;
        }

        var first = MonthNumber(start);
        foreach (var wage in wages.Items())
        {
            var month = MonthNumber(wage.Month) - first;
            if (month < 0 || month >= months)
            {
                continue;
            }

            if ((known & (1u << month)) != 0)
            {
                throw new RuleBroken("wage-month-twice", wage.Month);
            }

            known |= 1u << month;
            sum += wage.Gross;
        }

        return sum;
    }

    private static int MonthNumber(DateOnly day)
    {
        var (year, month, _) = day;
        return (year * 12) + month;
    }
}
