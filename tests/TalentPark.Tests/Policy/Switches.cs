using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using Xunit;
using static TalentPark.Tests.Claims.Cases;

namespace TalentPark.Tests.Policy;

/// <summary>What ships switched off works once a dated entry switches it on.</summary>
public sealed class Switches
{
    [Theory]
    [InlineData("AAA", 25_000_000)]
    [InlineData("AA", 22_500_000)]
    [InlineData("A", 20_000_000)]
    [InlineData("BBB", 17_500_000)]
    [InlineData("BB", 15_000_000)]
    [InlineData("B", 12_500_000)]
    [InlineData("C", 12_500_000)]
    [InlineData(null, 12_500_000)]
    public void A_rating_lowers_the_amount(string? rating, int amount)
    {
        var edition = With(PolicyBookTests.Entry("rating-applies", "2025-09-01", "true"));

        Assert.Equal(amount, SubsidyRules.Verdict(Good, AppliedOn, edition, rating).Amount);
        Assert.Equal(amount, SubsidyRules.Assess(Good, AppliedOn, edition, rating).Amount);
        Assert.Equal(25_000_000, SubsidyRules.Verdict(Good, AppliedOn, Default, rating).Amount);
    }

    [Fact]
    public void Half_a_som_of_a_rated_amount_goes_up()
    {
        var edition = With(PolicyBookTests.Entry("rating-applies", "2025-09-01", "true"), PolicyBookTests.Entry("ceiling.ordinary", "2025-09-01", "24999999"));

        Assert.Equal(12_500_000, SubsidyRules.Verdict(Good, AppliedOn, edition, "B").Amount);
    }

    [Fact]
    public void The_base_value_of_the_decision_day_counts_where_the_policy_says_so()
    {
        var edition = With(PolicyBookTests.Entry("base-value-on-decision-day", "2025-09-01", "true"), PolicyBookTests.Entry("base-value", "2025-10-01", "500000"));
        var facts = Claims.FactsText.Change(Good, "wages=2025-03*6@5000000");

        Assert.Equal(12_360_000, SubsidyRules.Verdict(facts, AppliedOn, edition).Amount);
        Assert.Equal(15_000_000, SubsidyRules.Verdict(facts, AppliedOn, edition, decidedOn: D("2025-10-01")).Amount);
        Assert.Equal(500_000, SubsidyRules.Assess(facts, AppliedOn, edition, decidedOn: D("2025-10-01")).BaseValue);
        Assert.Equal(12_360_000, SubsidyRules.Verdict(facts, AppliedOn, Default, decidedOn: D("2025-10-01")).Amount);
    }

    [Fact]
    public void Longer_windows_move_every_day_that_follows_from_them()
    {
        var edition = With(
            PolicyBookTests.Entry("hire-window-months", "2025-09-01", "4"),
            PolicyBookTests.Entry("employment-months", "2025-09-01", "7"),
            PolicyBookTests.Entry("filing-months", "2025-09-01", "1"),
            PolicyBookTests.Entry("wage-months", "2025-09-01", "7"));
        var p = edition.At(AppliedOn);

        Assert.Equal(D("2025-06-10"), SubsidyDates.HireDeadline(D("2025-02-10"), p));
        Assert.Equal(D("2025-09-30"), SubsidyDates.EmploymentLastDay(D("2025-03-01"), p));
        Assert.Equal(D("2025-11-01"), SubsidyDates.FilingDeadline(D("2025-03-01"), p));
        Assert.Equal(D("2025-09-30"), SubsidyDates.WageMonthsLastDay(D("2025-03-01"), p));
        Assert.Equal(D("2025-10-01"), SubsidyRules.Verdict(Good, AppliedOn, edition).EligibleOn);
    }

    [Theory]
    [InlineData("2025-03-01", "2025-03-01", "2025-08-31")]
    [InlineData("2025-03-02", "2025-04-01", "2025-09-30")]
    [InlineData("2025-12-31", "2026-01-01", "2026-06-30")]
    [InlineData("2024-08-31", "2024-09-01", "2025-02-28")]
    public void The_first_six_full_months_follow_the_hire(string hired, string first, string last)
    {
        var p = Default.At(AppliedOn);
        var months = SubsidyDates.WageMonths(D(hired), p);

        Assert.Equal(6, months.Count);
        Assert.Equal((D(first), D(first).AddMonths(5)), (months[0], months[5]));
        Assert.Equal(D(last), SubsidyDates.WageMonthsLastDay(D(hired), p));
    }

    private static Edition With(params PolicyEntry[] more) => PolicyBook.From([.. ShippedPolicy.Entries, .. more], ShippedPolicy.Directions).Edition(null)!;
}
