using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;
using Xunit;
using static TalentPark.Tests.Claims.Cases;

namespace TalentPark.Tests.Claims;

public sealed class Outcomes
{
    [Theory]
    [InlineData("state=true recorded= wages=", "2025-08-01", "ineligible", null)]
    [InlineData("recorded=", "2025-08-01", "undetermined", null)]
    [InlineData("", "2025-08-01", "not-yet", "2025-09-01")]
    [InlineData("", "2025-09-01", "eligible", null)]
    [InlineData("hired=2025-03-02 wages=", "2025-08-01", "not-yet", "2025-10-01")]
    [InlineData("hired=2025-03-02 wages=", "2025-09-10", "not-yet", "2025-10-01")]
    [InlineData("hired=", "2025-09-01", "undetermined", null)]
    [InlineData("left=2025-08-30", "2025-04-01", "ineligible", null)]
    [InlineData("claimed=true certified=", "2025-09-01", "undetermined", null)]
    [InlineData("claimed=true certified=", "2025-08-01", "undetermined", null)]
    [InlineData("claimed=true certified= already=true", "2025-09-01", "ineligible", null)]
    [InlineData("claimed=true certified=2025-03-02..", "2025-09-01", "eligible", null)]
    public void Refusal_goes_before_ignorance_and_ignorance_before_waiting(string changes, string applied, string outcome, string? on)
    {
        var answer = SubsidyRules.Assess(FactsText.Change(Good, changes), D(applied), Default);

        Assert.Equal(outcome, OutcomeNames.Of(answer.Outcome));
        Assert.Equal(MaybeD(on), answer.EligibleOn);
        Assert.Equal(outcome == "eligible", answer.Amount > 0);
    }

    [Fact]
    public void Knows_nothing_when_told_nothing()
    {
        var answer = SubsidyRules.Assess(new SubsidyFacts(), AppliedOn, Default);

        Assert.Equal(AssessmentOutcome.Undetermined, answer.Outcome);
        Assert.Equal(SubsidyRuleCodes.All.Take(9), answer.Rules.Select(r => r.Code));
        Assert.All(answer.Rules, r => Assert.Equal(RuleOutcome.Unknown, r.Outcome));
    }

    [Theory]
    [InlineData("4120000", "2025-09-15", 30, 12_360_000)]
    [InlineData("6179999", "2025-09-15", 30, 12_360_000)]
    [InlineData("6180000", "2025-09-15", 45, 18_540_000)]
    [InlineData("8239999.49", "2025-09-15", 45, 18_540_000)]
    [InlineData("8239999.50", "2025-09-15", 60, 24_720_000)]
    [InlineData("10299999", "2025-09-15", 60, 24_720_000)]
    [InlineData("10300000", "2025-09-15", 75, 25_000_000)]
    [InlineData("1000000000000", "2025-09-15", 75, 25_000_000)]
    public void Pays_by_band_up_to_the_ceiling(string wage, string applied, int multiple, int amount)
    {
        var answer = SubsidyRules.Assess(FactsText.Change(Good, $"wages=2025-03*6@{wage}"), D(applied), Default);

        Assert.Equal((multiple, amount, 25_000_000m, SubsidyRate.Ordinary), (answer.Multiple, answer.Amount, answer.Ceiling, answer.Rate));
    }

    [Theory]
    [InlineData("4120000", 42, 17_304_000)]
    [InlineData("6180000", 63, 25_956_000)]
    [InlineData("8240000", 84, 34_608_000)]
    [InlineData("10300000", 105, 35_000_000)]
    public void Pays_the_certified_rate_by_band_up_to_its_own_ceiling(string wage, int multiple, int amount)
    {
        var answer = SubsidyRules.Assess(FactsText.Change(Good, $"claimed=true certified=2025-01-01.. wages=2025-03*6@{wage}"), AppliedOn, Default);

        Assert.Equal((multiple, amount, 35_000_000m, SubsidyRate.Disability), (answer.Multiple, answer.Amount, answer.Ceiling, answer.Rate));
    }

    [Theory]
    [InlineData("claimed=true certified=2025-03-02..", SubsidyRate.Ordinary, 30_900_000)]
    [InlineData("claimed=true certified=2025-01-01.. born=1994-03-01", SubsidyRate.Ordinary, 30_900_000)]
    [InlineData("claimed=true certified=2025-01-01.. born=1994-03-02", SubsidyRate.Disability, 43_260_000)]
    [InlineData("", SubsidyRate.Ordinary, 30_900_000)]
    public void The_indexed_edition_has_no_ceiling_and_an_age_limit(string changes, SubsidyRate rate, int amount)
    {
        var answer = SubsidyRules.Assess(FactsText.Change(Good, changes), AppliedOn, Indexed);

        Assert.Equal((AssessmentOutcome.Eligible, rate, amount, null), (answer.Outcome, answer.Rate, answer.Amount, answer.Ceiling));
    }

    [Fact]
    public void An_unknown_birth_date_leaves_the_age_undetermined() =>
        Assert.Equal(
            AssessmentOutcome.Undetermined,
            SubsidyRules.Assess(FactsText.Change(Good, "claimed=true certified=2025-01-01.. born="), AppliedOn, Indexed).Outcome);

    [Theory]
    [InlineData("2025-07-31", 375_000)]
    [InlineData("2025-08-01", 412_000)]
    public void The_base_value_is_that_of_the_application_date(string applied, int baseValue)
    {
        var facts = FactsText.Change(Good, "completed=2024-11-10 hired=2024-12-01 wages=2024-12*6@9374999");
        var answer = SubsidyRules.Assess(facts, D(applied), Default);

        Assert.Equal((baseValue, 60m * baseValue > 25_000_000 ? 25_000_000 : 60m * baseValue), (answer.BaseValue, answer.Amount));
    }

    [Theory]
    [InlineData("wages=2025-03*5@1", "2025-09-15")]
    [InlineData("", "2025-08-31")]
    [InlineData("hired=", "2025-09-15")]
    public void An_average_is_null_until_known(string changes, string applied)
    {
        var answer = SubsidyRules.Assess(FactsText.Change(Good, changes), D(applied), Default);

        Assert.Null(answer.AverageWage);
        Assert.Null(answer.Multiple);
    }

    [Fact]
    public void An_average_below_the_lowest_band_has_no_multiple()
    {
        var answer = SubsidyRules.Assess(FactsText.Change(Good, "wages=2025-03*6@1000000.25"), AppliedOn, Default);

        Assert.Equal(1_000_000m, answer.AverageWage);
        Assert.Null(answer.Multiple);
    }

    [Fact]
    public void Refuses_a_day_before_the_programme()
    {
        Assert.Equal(AssessmentOutcome.Ineligible, SubsidyRules.Assess(Good with { CentreIsState = true }, D("2023-02-22"), Default).Outcome);
        Assert.Equal("before-programme", Assert.Throws<RuleBroken>(() => SubsidyRules.Assess(Good, D("2023-02-21"), Default)).Code);
    }

    [Fact]
    public void Refuses_a_month_that_stands_twice()
    {
        var facts = FactsText.Change(Good, "wages=2025-03*6@11000000+2025-05*1@1");
        Assert.Equal("wage-month-twice", Assert.Throws<RuleBroken>(() => SubsidyRules.Verdict(facts, AppliedOn, Default)).Code);
    }

    [Fact]
    public void Each_judgement_names_its_act_and_whether_it_is_assumed()
    {
        var answer = SubsidyRules.Assess(Good, AppliedOn, Default);

        Assert.Equal(("CM-86, 12.02.2024", false), (Rule(answer, "hired-within-window").Act, Rule(answer, "hired-within-window").Assumed));
        Assert.True(Rule(answer, "filed-in-time").Assumed);
        Assert.All(answer.Rules, r => Assert.Matches(@"^(PP|CM)-\d+, \d{2}\.\d{2}\.\d{4}$", r.Act));
    }

    [Fact]
    public void Each_judgement_tells_the_facts_it_rests_on()
    {
        var answer = SubsidyRules.Assess(FactsText.Change(Good, "resident=2022-01-01..2025-05-31|2025-06-02.. exporter="), AppliedOn, Default);

        var window = Rule(answer, "hired-within-window").Facts;
        Assert.Equal(["completedOn", "hiredOn", "lastDay", "months"], window.Select(f => f.Name));
        Assert.Equal(D("2025-05-10"), window["lastDay"].Day);
        Assert.Equal(3, window["months"].Number);
        var employer = Rule(answer, "employer-resident-exporter").Facts;
        Assert.Equal(("not-met", "unknown"), (employer["resident"].Text, employer["exporter"].Text));
        Assert.Equal(D("2025-06-01"), employer["residentMissingOn"].Day);
        Assert.Equal(RuleFactKind.Missing, employer["exporterMissingOn"].Kind);
        Assert.Equal((11_000_000m, 4_120_000m), (Rule(answer, "wage-band").Facts["averageWage"].Number, Rule(answer, "wage-band").Facts["threshold"].Number));
        Assert.Equal(false, Rule(answer, "centre-eligible").Facts["isState"].Flag);
        Assert.Equal(RuleFactKind.Missing, window["noSuchFact"].Kind);
    }

    [Theory]
    [InlineData("2025-03*4@1", "2025-07-01")]
    [InlineData("2025-05*4@1", "2025-03-01")]
    [InlineData("2025-03*2@1+2025-06*3@1", "2025-05-01")]
    public void The_first_missing_month_is_named(string wages, string month)
    {
        var rule = Rule(SubsidyRules.Assess(FactsText.Change(Good, $"wages={wages}"), AppliedOn, Default), "wage-band");

        Assert.Equal(D(month), rule.Facts["missingMonth"].Day);
    }
}
