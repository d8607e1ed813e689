using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Payments;

/// <summary>A batch by itself: states, sums, hash, what is set off, limits, and what answers come to.</summary>
public sealed class BatchRules
{
    private static readonly Actor Finance = new(Guid.NewGuid(), "Moliya", "finance"), Treasurer = new(Guid.NewGuid(), "Gʻaznachi", "treasurer");
    private static readonly DateTimeOffset At = new(2025, 9, 15, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2025, 9, 16);
    private static readonly Dictionary<Guid, decimal> Nothing = [];

    [Fact]
    public void Every_step_that_is_not_in_the_table_is_refused_by_name()
    {
        foreach (var state in Enum.GetValues<BatchState>())
        {
            foreach (var step in Enum.GetValues<BatchStep>().Where(s => !BatchTransitions.Allows(state, s)))
            {
                Assert.Equal("batch-step-forbidden", Assert.Throws<RuleBroken>(() => BatchTransitions.After(state, step)).Code);
            }
        }

        Assert.Distinct(BatchTransitions.All.Select(t => (t.From, t.Step)));
        Assert.DoesNotContain(BatchTransitions.All, t => t.Step == BatchStep.Cancel && t.From is BatchState.Exported or BatchState.Settled);
    }

    [Fact]
    public void Payments_are_numbered_by_payee_and_the_hash_is_over_every_field()
    {
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        var batch = Locked([Line(two, 10), Line(one, 5), Line(two, 7)], Payees(one, two));
        Assert.Equal([one, two], batch.ToSend.Select(p => p.CentreId!.Value));
        Assert.Equal((2, 22m), (batch.Count, batch.Total));
        var again = Locked([Line(two, 17), Line(one, 5)], Payees(one, two));
        Assert.Equal(batch.Sha256, again.Sha256);
        foreach (var payees in new[] { Payees(one, two, account: "20208000000000000009"), Payees(one, two, mfo: "00999"), Payees(one, two, stir: "399999999") })
        {
            Assert.NotEqual(batch.Sha256, Locked([Line(two, 17), Line(one, 5)], payees).Sha256);
        }

        Assert.NotEqual(batch.Sha256, Locked([Line(two, 16), Line(one, 6)], Payees(one, two)).Sha256);
    }

    [Fact]
    public void Nothing_empty_zero_or_twice_gets_in()
    {
        var batch = Draft();
        var line = Line(Guid.NewGuid(), 5);
        Refuses("batch-empty", () => batch.Lock(new Dictionary<Guid, Payee>(), Nothing, Finance, At));
        Refuses("batch-line-amount", () => batch.Add([Line(Guid.NewGuid(), 0)], Finance));
        Refuses("batch-line-amount", () => batch.Add([Line(Guid.NewGuid(), -1)], Finance));
        batch.Add([line], Finance);
        Refuses("batch-line-twice", () => batch.Add([line], Finance));
        Refuses("batch-not-preparer", () => batch.Add([Line(Guid.NewGuid(), 5)], Treasurer));
        Refuses("batch-lines-limit", () => batch.Add(Enumerable.Range(0, PaymentBatch.MaxLines).Select(_ => Line(line.PayeeId, 1)), Finance));
    }

    [Fact]
    public void Whoever_prepared_or_handled_does_not_sign()
    {
        var centre = Guid.NewGuid();
        var batch = Locked([Line(centre, 5)], Payees(centre));
        Refuses("batch-two-hats", () => batch.Authorise(new HashSet<Guid>(), Finance, At));
        Refuses("batch-two-hats", () => batch.Authorise(new HashSet<Guid> { Treasurer.Id }, Treasurer, At));
        batch.Authorise(new HashSet<Guid>(), Treasurer, At);
        Refuses("batch-step-forbidden", () => batch.Authorise(new HashSet<Guid>(), Treasurer, At));
    }

    [Fact]
    public void What_is_wholly_set_off_is_not_sent_and_is_paid_by_that()
    {
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        var batch = Draft();
        batch.Add([Line(one, 5), Line(two, 9)], Finance);
        Refuses("batch-set-off", () => batch.Lock(Payees(one, two), new Dictionary<Guid, decimal> { [one] = 6 }, Finance, At));
        batch.Lock(Payees(one, two), new Dictionary<Guid, decimal> { [one] = 5, [two] = 2 }, Finance, At);
        Assert.Equal((1, 7m), (batch.Count, batch.Total));
        batch.Authorise(new HashSet<Guid>(), Treasurer, At);
        batch.Export(At);
        Assert.Equal(one, batch.SetOffWhole(Day, At).Single().CentreId);
        Assert.Equal(PaymentState.SetOff, batch.Payments.Single(p => p.CentreId == one).State);
        Assert.Equal(BatchState.Exported, batch.State);
        batch.Pay(batch.ToSend.Single(), Day, At);
        Assert.Equal(BatchState.Settled, batch.State);
    }

    [Fact]
    public void A_failed_payment_frees_its_lines_and_a_late_paid_takes_them_back()
    {
        var batch = Exported();
        var payment = batch.Payments.Single();
        Assert.True(batch.Fail(payment, "AC04", At));
        Assert.False(batch.Fail(payment, "AC04", At));
        Assert.True(batch.Fail(payment, "AC01", At));
        Assert.All(payment.Lines, l => Assert.False(l.IsLive));
        Assert.True(batch.Pay(payment, Day, At));
        Assert.False(batch.Pay(payment, Day.AddDays(1), At));
        Assert.True(batch.Pay(payment, Day.AddDays(-1), At));
        Assert.False(batch.Fail(payment, "AC04", At));
        Assert.Equal((PaymentState.Paid, Day.AddDays(-1)), (payment.State, payment.PaidOn));
        Assert.All(payment.Lines, l => Assert.True(l.IsLive));
    }

    [Fact]
    public void Before_the_export_no_answer_counts()
    {
        var centre = Guid.NewGuid();
        var batch = Locked([Line(centre, 5)], Payees(centre));
        Refuses("batch-step-forbidden", () => batch.Pay(batch.Payments.Single(), Day, At));
        Refuses("batch-step-forbidden", () => batch.Fail(batch.Payments.Single(), "AC04", At));
    }

    [Fact]
    public void A_reference_with_one_character_altered_or_two_swapped_is_none()
    {
        var reference = PaymentReference.Of("TPP-2026-00012", 31);
        Assert.True(PaymentReference.IsWhole(reference));
        Assert.InRange(reference.Length, 1, 35);
        for (var i = 0; i < reference.Length; i++)
        {
            foreach (var c in "0123456789ABCT".Where(c => c != reference[i] && char.IsAsciiDigit(c) == char.IsAsciiDigit(reference[i]) && reference[i] != '-'))
            {
                Assert.False(PaymentReference.IsWhole(reference[..i] + c + reference[(i + 1)..]));
            }
        }
    }

    private static PaymentBatch Exported()
    {
        var centre = Guid.NewGuid();
        var batch = Locked([Line(centre, 5)], Payees(centre));
        batch.Authorise(new HashSet<Guid>(), Treasurer, At);
        batch.Export(At);
        return batch;
    }

    [Fact]
    public void A_batch_pays_out_one_programme_and_each_refund_to_an_account_of_its_own()
    {
        var (person, one, two) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Refuses("batch-programme", () => Draft().Add([new(null, one, person, 5)], Finance));
        var batch = PaymentBatch.Draft(Guid.NewGuid(), "TPP-2025-00002", Finance, At, Fund.Refund);
        Refuses("batch-programme", () => batch.Add([Line(Guid.NewGuid(), 5)], Finance));
        batch.Add([new(null, one, person, 5), new(null, two, person, 7)], Finance);
        Assert.Equal(2, batch.Payments.Count);
        Assert.All(batch.Payments, p => Assert.Equal((null, person), (p.CentreId, p.PersonId)));
        Refuses("batch-line-twice", () => batch.Add([new(null, one, person, 5)], Finance));
        var payees = new Dictionary<Guid, Payee>
        {
            [one] = new("Bitiruvchi", "", "42507873930044", "22618000000000000001", "00444"),
            [two] = new("Bitiruvchi", "", "42507873930044", "22618000000000000002", "00444"),
        };
        batch.Lock(payees, Nothing, Finance, At);
        Assert.Equal((2, 12m), (batch.Count, batch.Total));
        Assert.Contains(";42507873930044;00444;22618000000000000002;7.00", PayRegister.Rows(batch), StringComparison.Ordinal);
    }

    private static PaymentBatch Draft() => PaymentBatch.Draft(Guid.NewGuid(), "TPP-2025-00001", Finance, At);

    private static PaymentBatch Locked(IEnumerable<PayableLine> lines, Dictionary<Guid, Payee> payees)
    {
        var batch = Draft();
        batch.Add(lines, Finance);
        batch.Lock(payees, Nothing, Finance, At);
        return batch;
    }

    private static PayableLine Line(Guid centre, decimal amount) => new(Guid.NewGuid(), Guid.NewGuid(), centre, amount);

    /// <summary>The first has the lowest STIR; what is given is the last one's.</summary>
    private static Dictionary<Guid, Payee> Payees(Guid first, Guid? last = null, string account = "20208000000000000002", string mfo = "00401", string stir = "300000002")
    {
        var payees = new Dictionary<Guid, Payee> { [first] = new("Birinchi", "300000001", "", "20208000000000000001", "00401") };
        if (last is { } id)
        {
            payees[id] = new("Oxirgi", stir, "", account, mfo);
        }

        return payees;
    }

    private static void Refuses(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Code);
}
