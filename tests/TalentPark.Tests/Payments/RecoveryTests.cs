using CsCheck;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Payments;

/// <summary>From a proposal to money that came back, or was given up; never more than was paid.</summary>
public sealed class RecoveryTests
{
    private static readonly Actor Reviewer = new(Guid.NewGuid(), "Tekshiruvchi", "reviewer");
    private static readonly Actor Approver = new(Guid.NewGuid(), "Tasdiqlovchi", "approver");
    private static readonly Actor Finance = new(Guid.NewGuid(), "Moliyachi", "finance");
    private static readonly Actor Treasurer = new(Guid.NewGuid(), "Gʻaznachi", "treasurer");
    private static readonly DateTimeOffset At = new(2025, 9, 15, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2025, 9, 15);

    [Fact]
    public void Only_a_paid_line_is_recovered_and_a_person_says_why()
    {
        var (claim, line, _) = Paid();
        Refuses("reason-missing", () => Recovery.Propose(claim, line, [], " ", Reviewer, At));
        claim.Recover(line.Id, "x", Approver, At);
        Refuses("recovery-line-unpaid", () => Recovery.Propose(claim, line, [], "x", Reviewer, At));
    }

    [Fact]
    public void The_proposer_does_not_decide()
    {
        var (claim, line, _) = Paid();
        var recovery = Recovery.Propose(claim, line, ["employer-resident-exporter"], "Rezidentlik bekor", Reviewer, At);
        Refuses("recovery-four-eyes", () => recovery.Demand(null, Today, Reviewer, At));
        Refuses("recovery-four-eyes", () => recovery.Reject("Yoʻq", Reviewer, At));
        recovery.Demand(null, Today, Approver, At);
        Assert.Equal((RecoveryState.Demanded, Today.AddDays(30), 25_000_000m), (recovery.State, recovery.DueOn, recovery.Owed));
        Refuses("recovery-step-forbidden", () => recovery.Demand(null, Today, Approver, At));
    }

    [Fact]
    public void What_comes_back_is_never_more_than_owed_and_the_last_of_it_settles()
    {
        var recovery = Demanded();
        Refuses("recovery-amount", () => recovery.Receive(new(25_000_001, Today, "1"), Finance, At));
        Refuses("recovery-amount", () => recovery.Receive(new(0, Today, "1"), Finance, At));
        Refuses("recovery-amount", () => recovery.Receive(new(0.001m, Today, "1"), Finance, At));
        recovery.Receive(new(10_000_000, Today, "1"), Finance, At);
        Assert.Equal(15_000_000, recovery.Owed);
        recovery.Receive(new(15_000_000, Today, "", Guid.NewGuid()), Finance, At);
        Assert.Equal((RecoveryState.Settled, 0m), (recovery.State, recovery.Owed));
        Refuses("recovery-step-forbidden", () => recovery.Receive(new(1, Today, "2"), Finance, At));
    }

    [Fact]
    public void The_thirtieth_day_is_in_time_and_the_next_is_late()
    {
        var recovery = Demanded();
        Assert.False(recovery.IsOverdue(Today.AddDays(30)));
        Assert.True(recovery.IsOverdue(Today.AddDays(31)));
    }

    [Fact]
    public void Instalments_add_up_come_in_order_and_only_a_missed_one_is_late()
    {
        var recovery = Demanded();
        Refuses("instalments-sum", () => recovery.Plan([new(Today.AddDays(10), 24_999_999)], Today, At));
        Refuses("instalments-order", () => recovery.Plan([new(Today.AddDays(10), 5_000_000), new(Today.AddDays(10), 20_000_000)], Today, At));
        Refuses("instalments-order", () => recovery.Plan([new(Today.AddDays(-1), 25_000_000)], Today, At));
        recovery.Receive(new(1_000_000, Today, "0"), Finance, At);
        recovery.Plan([new(Today.AddDays(40), 4_000_000), new(Today.AddDays(80), 20_000_000)], Today, At);
        Assert.Equal(Today.AddDays(40), recovery.NextDueOn);
        Assert.False(recovery.IsOverdue(Today.AddDays(40)));
        Assert.True(recovery.IsOverdue(Today.AddDays(41)));
        recovery.Receive(new(4_000_000, Today, "1"), Finance, At);
        Assert.Equal(Today.AddDays(80), recovery.NextDueOn);
        Assert.False(recovery.IsOverdue(Today.AddDays(41)));
    }

    [Fact]
    public void Two_treasurers_give_a_debt_up()
    {
        var recovery = Demanded();
        Refuses("write-off-unproposed", () => recovery.SignWriteOff(Treasurer, At));
        recovery.ProposeWriteOff("Markaz tugatilgan", Treasurer);
        Refuses("recovery-four-eyes", () => recovery.SignWriteOff(Treasurer, At));
        Assert.Equal(25_000_000, recovery.SignWriteOff(Treasurer with { Id = Guid.NewGuid() }, At));
        Assert.Equal((RecoveryState.WrittenOff, 0m), (recovery.State, recovery.Owed));
    }

    [Fact]
    public void Every_step_outside_the_table_refuses_by_name()
    {
        foreach (var state in Enum.GetValues<RecoveryState>())
        {
            foreach (var step in Enum.GetValues<RecoveryStep>().Where(step => !RecoveryTransitions.Allows(state, step)))
            {
                Refuses("recovery-step-forbidden", () => RecoveryTransitions.After(state, step));
            }
        }
    }

    /// <summary>Random money coming back, set off, planned and written off: after each step the books of the fund balance and owe what the recoveries owe.</summary>
    [Fact]
    public void However_money_comes_back_the_ledger_balances_and_nobody_pays_more_than_was_paid_out() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Decimal[0m, 30_000_000m]).Array[1, 40].Sample(
        steps =>
        {
            var fund = Fund.Open(Guid.NewGuid(), Fund.Subsidy, 2025, null);
            fund.Appropriate(1_000_000_000, "Reja", Finance, At);
            var recoveries = Enumerable.Range(0, 3).Select(_ => Demanded(fund)).ToList();
            var no = 0;
            foreach (var (kind, which, size) in steps)
            {
                Try(recoveries[which], kind, decimal.Round(size, 2), fund, ref no);
                if (fund.Source + fund.Available + fund.Committed + fund.Spent + fund.Owed + fund.WrittenOff != 0
                    || fund.Owed != recoveries.Sum(r => r.Owed)
                    || recoveries.Exists(r => r.Recovered > r.Amount || r.Recovered != r.Receipts.Sum(x => x.Amount))
                    || fund.WrittenOff != recoveries.Where(r => r.State == RecoveryState.WrittenOff).Sum(r => r.Amount - r.Recovered))
                {
                    return false;
                }
            }

            return true;
        },
        iter: 300);

    private static void Try(Recovery recovery, int kind, decimal size, Fund fund, ref int no)
    {
        try
        {
            switch (kind)
            {
                case 0 or 1:
                    var receipt = recovery.Receive(kind == 0 ? new(size, Today, $"{no++}") : new(Math.Min(size, recovery.Owed), Today, "", Guid.NewGuid()), Finance, At);
                    fund.Recover(receipt.Amount, recovery.Id, receipt.PaymentId, Finance, At);
                    break;
                case 2:
                    recovery.Plan([new(Today.AddDays(5), recovery.Owed)], Today, At);
                    break;
                default:
                    recovery.ProposeWriteOff("Sabab", Treasurer);
                    fund.WriteOff(recovery.SignWriteOff(Approver, At), recovery.Id, Treasurer, At);
                    break;
            }
        }
        catch (RuleBroken)
        {
            // refused whole: the invariants are looked at all the same
        }
    }

    private static Recovery Demanded(Fund? fund = null)
    {
        var (claim, line, money) = Paid(fund);
        var recovery = Recovery.Propose(claim, line, ["employer-resident-exporter"], null, null, At);
        recovery.Demand(null, Today, Approver, At);
        money.Owe(line, recovery.Id, Approver, At);
        return recovery;
    }

    private static (Claim Claim, ClaimLine Line, Fund Fund) Paid(Fund? given = null)
    {
        var fund = given ?? Fund.Open(Guid.NewGuid(), Fund.Subsidy, 2025, null);
        fund.Appropriate(1_000_000_000, "Reja", Finance, At);
        var centre = new Actor(Guid.NewGuid(), "Markaz", "centre");
        var claim = Claim.Draft(Guid.NewGuid(), Guid.NewGuid(), centre, At);
        var line = claim.AddLine(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), centre, At);
        var facts = new SubsidyFacts
        {
            CentreIsState = false,
            CentreAccreditation = [new(new(2023, 1, 1), null)],
            Direction = "programming.python",
            CourseStartedOn = new(2024, 10, 1),
            CourseCompletedOn = new(2025, 2, 10),
            RecordedOn = new(2024, 10, 5),
            HiredOn = new(2025, 3, 1),
            Wages = [.. Enumerable.Range(3, 6).Select(m => new MonthlyWage(new(2025, m, 1), 11_000_000))],
            EmployerResidency = [new(new(2022, 1, 1), null)],
            EmployerExporting = [new(new(2022, 1, 1), null)],
            DisabilityClaimed = false,
            AlreadySubsidised = false,
        };
        var assessment = SubsidyRules.Assess(facts, Today, ShippedPolicy.Book.Edition("default")!);
        claim.Submit(new("Ism", "Direktor"), "TP-2025-000001", new Dictionary<Guid, LineSubmission> { [line.Id] = new(facts, assessment) }, Today.AddDays(20), centre, At);
        claim.Take(Reviewer, At);
        claim.Recommend(line.Id, Verdict.Approve, null, null, Reviewer, At);
        fund.Commit(line, Approver, At);
        claim.Approve(line.Id, new(fund.Id, "hisob"), null, Approver, At);
        claim.Schedule(line.Id, "TPP-1", Finance, At);
        claim.Pay(line.Id, Today, "TPP-1", Finance, At);
        fund.Spend(line, Guid.NewGuid(), Finance, At);
        return (claim, line, fund);
    }

    private static void Refuses(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Code);
}
