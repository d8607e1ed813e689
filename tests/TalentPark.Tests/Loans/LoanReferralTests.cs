using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Shared;
using Xunit;
using static TalentPark.Tests.Claims.Cases;

namespace TalentPark.Tests.Loans;

/// <summary>What a bank and a graduate can do with an application, and when not.</summary>
public sealed class LoanReferralTests
{
    private static readonly Actor Graduate = new(Guid.NewGuid(), "Namuna", "graduate"), Bank = new(Guid.NewGuid(), "Bank", "bank");

    private static readonly DateTimeOffset At = new(2025, 9, 15, 7, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Applied = D("2025-09-15");

    private static readonly LoanSecurity Uncle = new(SecurityKind.Guarantor, "Togʻa", Pinfl.Parse("42507873930044"), PhoneNumber.Parse("+998901234567"));

    [Fact]
    public void The_letter_is_valid_sixty_days_its_first_included() => Assert.Equal(D("2025-11-13"), Confirmed().ValidUntil);

    [Fact]
    public void A_letter_is_taken_once_and_while_it_is_valid()
    {
        var late = Confirmed();
        Assert.Equal("loan-letter-expired", Assert.Throws<RuleBroken>(() => late.Accept(D("2025-11-14"), Bank, At)).Code);

        var used = Confirmed();
        used.Accept(D("2025-11-13"), Bank, At);
        Assert.Equal("loan-step-forbidden", Assert.Throws<RuleBroken>(() => used.Accept(D("2025-11-13"), Bank, At)).Code);
    }

    [Theory]
    [InlineData("10300000", "2025-09-15", null)]
    [InlineData("1", "2025-10-01", null)]
    [InlineData("10300001", "2025-09-20", "loan-amount")]
    [InlineData("0", "2025-09-20", "loan-amount")]
    [InlineData("1.5", "2025-09-20", "loan-amount")]
    [InlineData("1000000", "2025-09-14", "loan-issue-day")]
    [InlineData("1000000", "2025-10-02", "loan-issue-day")]
    public void Issues_at_most_what_the_letter_states_on_a_day_since_the_application(string amount, string on, string? refused)
    {
        var referral = Confirmed();
        referral.Accept(Applied, Bank, At);
        var issue = () => referral.Issue(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), D(on), D("2025-10-01"), Bank, At);

        if (refused is null)
        {
            issue();
            Assert.Equal((LoanState.Issued, D(on)), (referral.State, referral.IssuedOn));
        }
        else
        {
            Assert.Equal(refused, Assert.Throws<RuleBroken>(issue).Code);
        }
    }

    [Fact]
    public void A_question_waits_for_the_graduates_answer()
    {
        var referral = Confirmed();
        referral.Accept(Applied, Bank, At);
        referral.Ask("Ish joyingiz?", Bank, At);
        Assert.Throws<RuleBroken>(() => referral.Issue(1, Applied, Applied, Bank, At));
        referral.Answer("Namuna MChJ", Graduate, At);

        Assert.Equal(LoanState.Accepted, referral.State);
        Assert.Equal(["confirmed", "accepted", "asked", "answered"], referral.Events.Select(e => e.What));
        Assert.Equal([1, 2, 3, 4], referral.Events.Select(e => e.Revision));
    }

    [Fact]
    public void Only_a_letter_that_ran_out_expires()
    {
        var referral = Confirmed();
        Assert.Equal("loan-letter-valid", Assert.Throws<RuleBroken>(() => referral.Expire(referral.ValidUntil, Bank, At)).Code);
        referral.Expire(referral.ValidUntil.AddDays(1), Bank, At);
        Assert.Equal(LoanState.Expired, referral.State);
    }

    [Fact]
    public void Nobody_confirms_what_is_not_eligible_or_has_no_guarantor()
    {
        Assert.Equal("loan-not-eligible", Assert.Throws<RuleBroken>(() => Confirmed(LoanCases.Loan with { IsCitizen = false })).Code);
        Assert.Equal("loan-security", Assert.Throws<RuleBroken>(() => Confirmed(security: Uncle with { Pinfl = null })).Code);
        Assert.Equal("loan-security", Assert.Throws<RuleBroken>(() => Confirmed(security: Uncle with { Pinfl = Pinfl.Parse("60308027020015") })).Code);
        Assert.Null(Confirmed(security: new(SecurityKind.Pledge, "Avtomobil", null, null)).GuarantorPinfl);
    }

    [Fact]
    public void A_step_that_is_not_in_the_table_refuses_by_name()
    {
        foreach (var state in Enum.GetValues<LoanState>())
        {
            foreach (var step in Enum.GetValues<LoanStep>().Where(step => !LoanTransitions.Allows(state, step)))
            {
                Assert.Equal([state, step], Assert.Throws<RuleBroken>(() => LoanTransitions.After(state, step)).Values);
            }
        }

        Assert.Distinct(LoanTransitions.All.Select(t => (t.From, t.Step)));
    }

    private static LoanReferral Confirmed(LoanFacts? facts = null, LoanSecurity? security = null) => LoanReferral.Confirm(
        new(Guid.NewGuid(), "60308027020015", Guid.NewGuid()), "TPL-2025-000001", "xalq", LoanCases.Assess(facts ?? LoanCases.Loan, Applied), 60, security ?? Uncle, Graduate, At);
}
