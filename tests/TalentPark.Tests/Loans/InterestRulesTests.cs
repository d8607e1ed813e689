using CsCheck;
using TalentPark.Domain.Loans;
using Xunit;
using static TalentPark.Tests.Claims.Cases;

namespace TalentPark.Tests.Loans;

/// <summary>The compensation day by day, against a reckoning that knows no stretches.</summary>
public sealed class InterestRulesTests
{
    private static readonly LoanSchedule Schedule = new(10_000_000, D("2025-01-15"), 24, 4);

    [Theory]
    [InlineData("2025-01-15", 0)]
    [InlineData("2025-01-16", 10_000_000)]
    [InlineData("2025-06-15", 10_000_000)]
    [InlineData("2025-06-16", 9_500_000)]
    [InlineData("2025-07-15", 9_500_000)]
    [InlineData("2025-07-16", 9_000_000)]
    [InlineData("2027-01-15", 500_000)]
    [InlineData("2027-01-16", 0)]
    public void Is_paid_back_in_equal_parts_after_the_grace_months(string day, int owed) => Assert.Equal(owed, Schedule.OwedOn(D(day)));

    [Fact]
    public void The_last_part_takes_the_rest()
    {
        var odd = new LoanSchedule(107, D("2025-01-31"), 24, 4);

        Assert.Equal((107m, 102m, 12m, 0m), (odd.OwedOn(D("2025-06-30")), odd.OwedOn(D("2025-07-01")), odd.OwedOn(D("2027-01-31")), odd.OwedOn(D("2027-02-01"))));
    }

    [Fact]
    public void Pays_the_points_above_the_key_rate_of_each_day_and_writes_the_reckoning_down()
    {
        var month = InterestRules.Of(Schedule, 20.25m, null, D("2025-03-01"), Key, 365);

        Assert.Equal(
            "2025-03-01|2025-03-19|19|10000000|20.25|13.5|6.75|365\n2025-03-20|2025-03-31|12|10000000|20.25|14|6.25|365",
            month.Written);
        Assert.Equal(decimal.Round(((10_000_000m * 6.75m * 19) + (10_000_000m * 6.25m * 12)) / 36_500m, 0, MidpointRounding.AwayFromZero), month.Amount);
    }

    [Theory]
    [InlineData("2025-01-01", null, 16)]
    [InlineData("2024-12-01", null, 0)]
    [InlineData("2027-01-01", null, 15)]
    [InlineData("2027-02-01", null, 0)]
    [InlineData("2025-03-01", "2025-03-10", 10)]
    [InlineData("2025-03-01", "2025-02-28", 0)]
    public void Begins_the_day_after_the_issue_and_ends_with_the_loan(string month, string? repaid, int days) =>
        Assert.Equal(days, InterestRules.Of(Schedule, 20m, MaybeD(repaid), D(month), Key, 365).Stretches.Sum(s => s.Days));

    [Fact]
    public void A_key_rate_above_the_loans_takes_nothing_back() =>
        Assert.Equal(0, InterestRules.Of(Schedule, 12m, null, D("2025-03-01"), Key, 365).Amount);

    [Fact]
    public void Stretches_come_to_the_same_as_single_days() => Gen.Select(Gen.Int[1, 30_000_000], Gen.Int[0, 900], Gen.Int[1, 36], Gen.Int[0, 40]).Sample((amount, start, term, offset) =>
    {
        var schedule = new LoanSchedule(amount, D("2024-06-01").AddDays(start), term, term / 3);
        var month = D("2024-06-01").AddMonths((start / 30) + offset);
        var days = Enumerable.Range(0, 31).Select(month.AddDays).Where(day => day.Month == month.Month)
            .Sum(day => schedule.OwedOn(day) * Math.Max(0, 21m - Key(day)) / 36_500m);
        return Math.Abs(InterestRules.Of(schedule, 21m, null, month, Key, 365).Amount - days) <= 0.5001m;
    });

    private static decimal Key(DateOnly day) => Default.LoanOn(day).KeyRate!.Value;
}
