using System.Globalization;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using Xunit;
using static TalentPark.Tests.Claims.Cases;
using static TalentPark.Tests.Loans.LoanCases;

namespace TalentPark.Tests.Loans;

/// <summary>Each side of each edge of the computer loan's rules, one line a case.</summary>
public sealed class LoanRulesTests
{
    public static TheoryData<string> Edges => [.. Rows("loan-edges.csv").Select(cells => string.Join(',', cells))];

    public static TheoryData<string> Terms => [.. Rows("loan-terms.csv").Select(cells => string.Join(',', cells))];

    [Theory, MemberData(nameof(Edges))]
    public void Judges_each_side_of_each_edge(string line)
    {
        var cells = line.Split(',');

        var rule = Assess(Change(Loan, cells[1]), MaybeD(cells[2])).Rules.Single(r => r.Code == cells[0]);

        Assert.Equal((cells[3], MaybeD(cells[4])), (OutcomeNames.Of(rule.Outcome), rule.On));
    }

    [Fact]
    public void Has_an_edge_for_every_rule() => Assert.Equal(LoanRuleCodes.All.Order(), Rows("loan-edges.csv").Select(c => c[0]).Distinct().Order());

    [Theory, MemberData(nameof(Terms))]
    public void Sum_and_rate_are_those_of_the_application_date(string line)
    {
        var cells = line.Split(',');
        var applied = D(cells[0]);
        var answer = Assess(Loan with { CourseCompletedOn = applied, BirthDate = applied.AddYears(-20) }, applied);

        Assert.Equal(AssessmentOutcome.Eligible, answer.Outcome);
        Assert.Equal(
            (decimal.Parse(cells[1], CultureInfo.InvariantCulture), decimal.Parse(cells[2], CultureInfo.InvariantCulture), 24, 4),
            (answer.MaxAmount, answer.AnnualRatePercent, answer.TermMonths, answer.GraceMonths));
    }

    [Theory]
    [InlineData("", "eligible", null)]
    [InlineData("citizen=false born=", "ineligible", null)]
    [InlineData("born= completed=2025-10-01", "undetermined", null)]
    [InlineData("born=2007-10-05 completed=2025-10-01", "not-yet", "2025-10-05")]
    [InlineData("born=2007-10-01 completed=2025-10-05", "not-yet", "2025-10-05")]
    public void Refusal_goes_before_ignorance_and_ignorance_before_waiting(string changes, string outcome, string? on)
    {
        var answer = Assess(Change(Loan, changes));

        Assert.Equal((outcome, MaybeD(on)), (OutcomeNames.Of(answer.Outcome), answer.EligibleOn));
        Assert.Equal(outcome == "eligible", answer.MaxAmount > 0);
        Assert.Equal(outcome == "eligible", answer.AnnualRatePercent is not null);
    }

    [Theory]
    [InlineData("2025-06-20", "2025-12-20")]
    [InlineData("2025-02-28", "2025-08-31")]
    [InlineData("2024-02-29", "2024-08-31")]
    [InlineData("2025-08-31", "2026-02-28")]
    public void The_last_day_is_the_last_one_that_is_met(string completed, string last)
    {
        var facts = Loan with { CourseCompletedOn = D(completed), BirthDate = D("2003-05-17") };
        var day = Assess(facts).LastDay!.Value;

        Assert.Equal(D(last), day);
        Assert.Equal((RuleOutcome.Met, RuleOutcome.NotMet), (Window(facts, day), Window(facts, day.AddDays(1))));
    }

    [Fact]
    public void Knows_nothing_when_told_nothing()
    {
        var answer = Assess(new LoanFacts());

        Assert.Equal(AssessmentOutcome.Undetermined, answer.Outcome);
        Assert.Equal(LoanRuleCodes.All, answer.Rules.Select(r => r.Code));
        Assert.All(answer.Rules.Skip(1), r => Assert.Equal(RuleOutcome.Unknown, r.Outcome));
    }

    private static RuleOutcome Window(LoanFacts facts, DateOnly day) => Assess(facts, day).Rules.Single(r => r.Code == LoanRuleCodes.CertificateWindow).Outcome;
}
