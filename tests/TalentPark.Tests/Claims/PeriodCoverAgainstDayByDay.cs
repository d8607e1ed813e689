using CsCheck;
using TalentPark.Domain.Claims;
using Xunit;

namespace TalentPark.Tests.Claims;

/// <summary>The cover of periods, compared with the slow way: one day after the other.</summary>
public sealed class PeriodCoverAgainstDayByDay
{
    private static readonly DateOnly Zero = Cases.D("2025-03-01");

    private static readonly Gen<DateOnly?> Near = Gen.Frequency((5, Gen.Int[-6, 16].Select(n => (DateOnly?)Zero.AddDays(n))), (1, Gen.Const((DateOnly?)null)));

    private static readonly Gen<(KnownPeriod[] Periods, DateOnly From, DateOnly To)> Any = Gen.Select(
        Gen.Select(Near, Near, (from, to) => new KnownPeriod(from, to)).Array[0, 4],
        Gen.Int[0, 6],
        Gen.Int[0, 8],
        (periods, from, length) => (periods, Zero.AddDays(from), Zero.AddDays(from + length)));

    [Fact]
    public void Agrees_on_the_outcome() => Any.Sample(c => PeriodCover.Of(c.Periods, c.From, c.To) == Slowly(c.Periods, c.From, c.To), iter: 20_000);

    [Fact]
    public void Agrees_on_the_first_missing_day() => Any.Sample(
        c => PeriodCover.FirstMissing(c.Periods, c.From, c.To) is { } gap
            ? PeriodCover.Of(c.Periods, c.From, c.To) == RuleOutcome.NotMet && Days(c.From, c.To).First(d => !Possible(c.Periods, d)) == gap
            : Days(c.From, c.To).All(d => Possible(c.Periods, d)),
        iter: 20_000);

    [Fact]
    public void Null_is_unknown() => Assert.Equal(RuleOutcome.Unknown, PeriodCover.Of(null, Zero));

    [Fact]
    public void The_last_day_of_the_calendar_does_not_overflow() =>
        Assert.Equal(RuleOutcome.Met, PeriodCover.Of([new(Zero, DateOnly.MaxValue)], Zero, DateOnly.MaxValue));

    private static RuleOutcome Slowly(KnownPeriod[] periods, DateOnly from, DateOnly to) =>
        Days(from, to).All(d => periods.Any(p => p.From <= d && Ends(p) >= d)) ? RuleOutcome.Met
        : Days(from, to).All(d => Possible(periods, d)) ? RuleOutcome.Unknown
        : RuleOutcome.NotMet;

    private static bool Possible(KnownPeriod[] periods, DateOnly day) => periods.Any(p => (p.From is null || p.From <= day) && Ends(p) >= day);

    private static DateOnly Ends(KnownPeriod period) => period.To ?? DateOnly.MaxValue;

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) => Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);
}
