using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Loans;

public sealed class CertificateRefundTests
{
    private static readonly DateTimeOffset At = new(2025, 9, 15, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2025, 9, 15);
    private static readonly Actor Graduate = new(Guid.NewGuid(), "Bitiruvchi", "graduate");
    private static readonly Actor Reviewer = new(Guid.NewGuid(), "Tekshiruvchi", "reviewer");
    private static readonly Actor Approver = new(Guid.NewGuid(), "Tasdiqlovchi", "approver");
    private static readonly Edition Edition = ShippedPolicy.Book.Edition("default")!;
    private static readonly HashSet<string> Papers = [RefundPaper.Certificate, RefundPaper.Receipt];

    [Fact]
    public void A_refund_goes_from_the_form_to_the_money()
    {
        var refund = Submitted();
        Assert.Equal(400_000m, refund.Amount);
        refund.Recommend(Verdict.Approve, null, null, Reviewer, At);
        refund.Approve(Guid.NewGuid(), null, Approver, At);
        refund.Schedule("TPP-2025-00001", Approver, At);
        refund.FailPayment("AC04", "TPP-2025-00001", Approver, At);
        refund.ChangePayee(BankAccount.Parse("22618000000000000002"), Mfo.Parse("00444"), Graduate, At);
        refund.CorrectPayment("Hisob tuzatildi", Approver, At);
        refund.Schedule("TPP-2025-00002", Approver, At);
        refund.Pay(Today, "TPP-2025-00002", Approver, At);
        Assert.Equal((RefundState.Paid, Today, null), (refund.State, refund.PaidOn, refund.PaymentFailure));
        Assert.Equal(Enumerable.Range(1, refund.Events.Count).Select(n => n + 1), refund.Events.Select(e => e.Revision));
    }

    [Fact]
    public void The_reviewer_does_not_decide_and_nobody_acts_on_an_own_application()
    {
        var refund = Submitted();
        Assert.Equal("refund-own", Broken(() => refund.Recommend(Verdict.Approve, null, null, Graduate, At)));
        Assert.Equal("refund-own", Broken(() => refund.Return("Sabab", Graduate, At)));
        refund.Recommend(Verdict.Approve, null, null, Reviewer, At);
        Assert.Equal("four-eyes", Broken(() => refund.Approve(Guid.NewGuid(), null, Reviewer, At)));
        Assert.Equal("four-eyes", Broken(() => refund.Refuse(RefundReasons.Papers, null, Reviewer, At)));
        Assert.Equal("refund-own", Broken(() => refund.Approve(Guid.NewGuid(), null, Graduate, At)));
        Assert.Equal(RefundState.Recommended, refund.State);
    }

    [Fact]
    public void A_refusal_names_a_reason_and_a_return_says_what_to_put_right()
    {
        var refund = Submitted();
        Assert.Equal("reason-missing", Broken(() => refund.Recommend(Verdict.Refuse, null, null, Reviewer, At)));
        Assert.Equal("reason-missing", Broken(() => refund.Return(" ", Reviewer, At)));
        refund.Recommend(Verdict.Refuse, RefundReasons.Papers, null, Reviewer, At);
        Assert.Equal("reason-missing", Broken(() => refund.Refuse("boshqa", null, Approver, At)));
        refund.Refuse(RefundReasons.Papers, null, Approver, At);
        Assert.Equal(RefundState.Refused, refund.State);
    }

    [Fact]
    public void A_return_keeps_the_first_application_date_and_forgets_the_advice()
    {
        var refund = Submitted();
        refund.Recommend(Verdict.Approve, null, null, Reviewer, At);
        refund.Return("Chek oʻqilmaydi", Approver, At);
        Assert.Null(refund.RecommendedById);
        refund.Keep("{\"Amount\":\"2000000\"}");
        refund.Submit("TPR-2025-000099", Given(amount: 2_000_000), Graduate, At.AddDays(10));
        Assert.Equal(("TPR-2025-000001", Today, At, 800_000m), (refund.Number, refund.ApplicationDate, refund.FiledAt, refund.Amount));
    }

    [Fact]
    public void Nothing_is_changed_after_it_was_handed_in()
    {
        var refund = Submitted();
        Assert.Equal("refund-not-open", Broken(() => refund.Keep("{}")));
        Assert.Equal("refund-not-open", Broken(refund.PapersChanged));
        Assert.Equal("refund-step-forbidden", Broken(() => refund.Submit("TPR-2025-000002", Given(), Graduate, At)));
    }

    [Theory]
    [InlineData(RefundPaper.Certificate)]
    [InlineData(RefundPaper.Receipt)]
    [InlineData(RefundPaper.English)]
    [InlineData(RefundPaper.Guardian)]
    public void Each_paper_that_is_wanted_is_needed(string missing)
    {
        HashSet<string> all = [RefundPaper.Certificate, RefundPaper.Receipt, RefundPaper.English, RefundPaper.Guardian];
        var refund = Started();
        Assert.Equal("refund-paper-missing", Broken(() => refund.Submit("TPR-2025-000001", Child(all.Except([missing]).ToHashSet()), Graduate, At)));
        refund.Submit("TPR-2025-000001", Child(all), Graduate, At);
        Assert.True(refund.ByGuardian);
        Assert.Equal("Vasiy", refund.PayeeName);
    }

    [Fact]
    public void A_child_does_not_apply_alone()
    {
        var refund = Started();
        Assert.Equal("refund-guardian", Broken(() => refund.Submit("TPR-2025-000001", Child(Papers) with { Guardian = null }, Graduate, At)));
    }

    [Fact]
    public void What_is_not_eligible_is_not_handed_in()
    {
        var refund = Started();
        Assert.Equal("refund-not-eligible", Broken(() => refund.Submit("TPR-2025-000001", Given(issued: new(2025, 1, 1)), Graduate, At)));
        Assert.Equal(RefundState.Draft, refund.State);
    }

    [Fact]
    public void The_account_that_failed_is_not_named_again()
    {
        var refund = Submitted();
        refund.Recommend(Verdict.Approve, null, null, Reviewer, At);
        refund.Approve(Guid.NewGuid(), null, Approver, At);
        refund.Schedule("B", Approver, At);
        refund.FailPayment("AC04", "B", Approver, At);
        Assert.Equal("refund-same-account", Broken(() => refund.ChangePayee(BankAccount.Parse(refund.Account), Mfo.Parse(refund.Mfo), Graduate, At)));
    }

    [Fact]
    public void Every_state_is_reached_and_none_of_the_table_is_said_twice()
    {
        Assert.Equal(RefundTransitions.All.Count, RefundTransitions.All.Select(t => (t.From, t.Step)).Distinct().Count());
        Assert.Equal(Enum.GetValues<RefundState>().Except([RefundState.Draft]).Order(), RefundTransitions.All.Select(t => t.To).Distinct().Order());
        Assert.Equal([RefundState.Refused, RefundState.Withdrawn, RefundState.Paid], Enum.GetValues<RefundState>().Where(s => !RefundTransitions.All.Any(t => t.From == s)));
    }

    private static CertificateRefund Started() => CertificateRefund.Start(Guid.NewGuid(), Guid.NewGuid(), Graduate, At);

    private static CertificateRefund Submitted()
    {
        var refund = Started();
        refund.Submit("TPR-2025-000001", Given(), Graduate, At);
        return refund;
    }

    private static RefundSubmission Given(decimal amount = 1_000_000, DateOnly? issued = null) =>
        Of(new() { BirthDate = new(2000, 5, 1), IsCitizen = true, IssuedOn = issued ?? new(2025, 7, 1), Level = "medium", ReceiptOnFile = true, Cost = new(amount, ExamCost.Som, null) }, Papers, null);

    private static RefundSubmission Child(HashSet<string> papers) =>
        Of(new() { BirthDate = new(2011, 1, 1), IsCitizen = true, IssuedOn = new(2025, 7, 1), Level = "professional", EnglishB2 = true, ReceiptOnFile = true, Cost = new(1_000_000, ExamCost.Som, null) }, papers, new("Vasiy", "42507873930044"));

    private static RefundSubmission Of(RefundFacts facts, HashSet<string> papers, RefundPayee? guardian) =>
        new(facts, RefundRules.Assess(facts, Today, Edition), new("Bitiruvchi", ""), guardian, BankAccount.Parse("22618000000000000001"), Mfo.Parse("00444"), papers);

    private static string Broken(Action act) => Assert.Throws<RuleBroken>(act).Code;
}
