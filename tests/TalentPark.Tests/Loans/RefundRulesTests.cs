using System.Globalization;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Shared;
using Xunit;
using static TalentPark.Tests.Claims.Cases;
using static TalentPark.Tests.Loans.LoanCases;

namespace TalentPark.Tests.Loans;

/// <summary>Each side of each edge of the refund's rules, one line a case.</summary>
public sealed class RefundRulesTests
{
    public static TheoryData<string> Edges => [.. Rows("refund-edges.csv").Select(cells => string.Join(',', cells))];

    public static TheoryData<string> Amounts => [.. Rows("refund-amounts.csv").Select(cells => string.Join(',', cells))];

    [Theory, MemberData(nameof(Edges))]
    public void Judges_each_side_of_each_edge(string line)
    {
        var cells = line.Split(',');

        var rule = Assess(Change(Refund, cells[1]), MaybeD(cells[2])).Rules.Single(r => r.Code == cells[0]);

        Assert.Equal((cells[3], MaybeD(cells[4])), (OutcomeNames.Of(rule.Outcome), rule.On));
    }

    [Fact]
    public void Has_an_edge_for_every_rule() => Assert.Equal(RefundRuleCodes.All.Order(), Rows("refund-edges.csv").Select(c => c[0]).Distinct().Order());

    [Theory, MemberData(nameof(Amounts))]
    public void Pays_a_share_of_the_cost_by_level(string line)
    {
        var cells = line.Split(',');
        var answer = Assess(Change(Refund, cells[0]));

        Assert.Equal((cells[1], Number(cells[2]), Number(cells[3])), (OutcomeNames.Of(answer.Outcome), answer.Amount, answer.SharePercent));
        Assert.Equal((Number(cells[4]), cells[5].Length == 0 ? null : bool.Parse(cells[5])), (answer.Cost, answer.NeedsGuardian));
    }

    [Fact]
    public void Refuses_a_day_before_the_programme() =>
        Assert.Equal("before-programme", Assert.Throws<RuleBroken>(() => Assess(Refund, D("2024-02-16"))).Code);

    [Fact]
    public void Knows_nothing_when_told_nothing()
    {
        var answer = Assess(new RefundFacts());

        Assert.Equal(AssessmentOutcome.Undetermined, answer.Outcome);
        Assert.Equal(RefundRuleCodes.All, answer.Rules.Select(r => r.Code));
        Assert.All(answer.Rules, r => Assert.Equal(RuleOutcome.Unknown, r.Outcome));
    }

    private static decimal? Number(string cell) => cell.Length == 0 ? null : decimal.Parse(cell, CultureInfo.InvariantCulture);
}
