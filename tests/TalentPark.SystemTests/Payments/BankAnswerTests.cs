using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Payments;

/// <summary>What the bank says, in whatever order and how often: the end is the same, and no line is paid twice.</summary>
public sealed class BankAnswerTests(Site site) : IClassFixture<Site>
{
    private readonly Paying _paying = new(site);

    [Fact]
    public async Task Paid_is_spent_and_failed_goes_back_to_be_paid_by_another_batch_after_correction()
    {
        await _paying.Staffed();
        var (good, goodClaim) = await _paying.Approved(2);
        var (bad, badClaim) = await _paying.Approved();
        var spentBefore = await Fund(f => f.Spent);
        var batch = await _paying.Exported(good, bad);
        var (paid, failed) = (Of(batch, good), Of(batch, bad));
        var taken = await _paying.Answer(Paying.Csv((paid.EndToEndId, "toʻlandi", paid.Amount, "", "16.09.2025"), (failed.EndToEndId, "отклонено", failed.Amount, "AC04", "16.09.2025"), ("TPP-2025-00001-00001-00", "paid", 5, "", "16.09.2025")));

        Assert.All((await _paying.Claim(goodClaim)).Lines, l => Assert.Equal((LineState.Paid, new DateOnly(2025, 9, 16)), (l.State, l.PaidOn)));
        var line = (await _paying.Claim(badClaim)).Lines.Single();
        Assert.Equal((LineState.PaymentFailed, "AC04"), (line.State, line.PaymentFailure));
        Assert.Equal(BatchState.Settled, (await _paying.Batch(batch.Id)).State);
        Assert.Equal(50_000_000m, await Fund(f => f.Spent) - spentBefore);
        Assert.Equal([RowResult.Applied, RowResult.Applied, RowResult.Unmatched], await Results(taken.AnswerId));

        var payable = await site.Send<IReadOnlyList<PayableCentre>>(_paying.Finance, new ListPayable());
        Assert.DoesNotContain(payable, p => p.CentreId == bad.CentreId);
        await site.Do(_paying.Finance, new CorrectPayment(failed.Id, "Hisobraqam toʻgʻri ekan, bank tuzatdi"));
        var second = await _paying.Exported(bad);
        await _paying.Answer(Paying.Csv((second.Payments.Single().EndToEndId, "paid", 25_000_000, "", "18.09.2025")));
        Assert.Equal(LineState.Paid, (await _paying.Claim(badClaim)).Lines.Single().State);
        await MustBalance();
    }

    [Fact]
    public async Task Three_files_in_every_order_and_again_leave_the_same()
    {
        await _paying.Staffed();
        var ends = new List<string>();
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        foreach (var order in orders)
        {
            var (a, claimA) = await _paying.Approved();
            var (b, claimB) = await _paying.Approved();
            var (c, claimC) = await _paying.Approved();
            var batch = await _paying.Exported(a, b, c);
            var (first, second, third) = (Of(batch, a), Of(batch, b), Of(batch, c));
            string[] files =
            [
                Paying.Csv((first.EndToEndId, "failed", first.Amount, "AM04", "2025-09-16"), (second.EndToEndId, "failed", second.Amount, "RR04", "2025-09-16"), (third.EndToEndId, "PDNG", third.Amount, "", "2025-09-16")),
                Paying.Csv((first.EndToEndId, "paid", first.Amount, "", "2025-09-18"), (second.EndToEndId, "failed", second.Amount, "AC04", "2025-09-18")),
                Paying.Csv((first.EndToEndId, "paid", first.Amount, "", "2025-09-17"), (third.EndToEndId, "paid", third.Amount - 1, "", "2025-09-17"), (third.EndToEndId, "paid", third.Amount, "", "2025-09-19")),
            ];
            foreach (var i in order)
            {
                Assert.False((await _paying.Answer(files[i])).WasKnown);
            }

            var state = await State(batch.Id, claimA, claimB, claimC);
            foreach (var i in order)
            {
                Assert.True((await _paying.Answer(files[i])).WasKnown);
            }

            Assert.Equal(state, await State(batch.Id, claimA, claimB, claimC));
            ends.Add(state);
        }

        Assert.Single(ends.Distinct());
        Assert.Contains("Paid 2025-09-17", ends[0], StringComparison.Ordinal);
        Assert.Contains("Failed AC04", ends[0], StringComparison.Ordinal);
        Assert.Contains("Contradicts", ends[0], StringComparison.Ordinal);
        await MustBalance();
    }

    [Fact]
    public async Task One_digit_altered_touches_no_payment()
    {
        await _paying.Staffed();
        var (centre, claim) = await _paying.Approved();
        var (_, _) = await _paying.Approved();
        var batch = await _paying.Exported(centre);
        var payment = batch.Payments.Single();
        var rows = Enumerable.Range(0, payment.EndToEndId.Length).Where(i => char.IsAsciiDigit(payment.EndToEndId[i]))
            .Select(i => payment.EndToEndId[..i] + (char)('0' + ((payment.EndToEndId[i] - '0' + 1) % 10)) + payment.EndToEndId[(i + 1)..])
            .Select(altered => (altered, "paid", payment.Amount, "", "2025-09-16"))
            .Append((payment.EndToEndId, "paid", payment.Amount + 1, "", "2025-09-16"));
        var taken = await _paying.Answer(Paying.Csv([.. rows]));
        Assert.All(await Results(taken.AnswerId), r => Assert.Contains(r, new[] { RowResult.Unmatched, RowResult.Differs }));
        var other = await _paying.Answer("Reference;Status;Amount;Account\n" + string.Create(CultureInfo.InvariantCulture, $"{payment.EndToEndId};paid;{payment.Amount:F2};20208000000000000001\n"));
        Assert.Equal([RowResult.Differs], await Results(other.AnswerId));
        Assert.Equal(LineState.Scheduled, (await _paying.Claim(claim)).Lines.Single().State);
    }

    [Fact]
    public async Task An_answer_for_what_never_left_fits_nothing()
    {
        await _paying.Staffed();
        var (centre, claim) = await _paying.Approved();
        var id = await _paying.Draft(centre);
        await _paying.Lock(id);
        var payment = (await _paying.Batch(id)).Payments.Single();
        var taken = await _paying.Answer(Paying.Csv((payment.EndToEndId, "paid", payment.Amount, "", "2025-09-16")));
        Assert.Equal([RowResult.Unmatched], await Results(taken.AnswerId));
        Assert.Equal(LineState.Scheduled, (await _paying.Claim(claim)).Lines.Single().State);
    }

    [Fact]
    public async Task A_late_paid_for_a_line_that_another_batch_has_waits_for_a_person_and_blocks_the_lock()
    {
        await _paying.Staffed();
        var (centre, claim) = await _paying.Approved();
        var first = (await _paying.Exported(centre)).Payments.Single();
        await _paying.Answer(Paying.Csv((first.EndToEndId, "failed", first.Amount, "AC04", "2025-09-16")));
        await site.Do(_paying.Finance, new CorrectPayment(first.Id, "Tuzatildi"));
        var second = await _paying.Draft(centre);
        var late = await _paying.Answer(Paying.Csv((first.EndToEndId, "paid", first.Amount, "", "2025-09-17")));

        Assert.Equal([RowResult.Contradicts], await Results(late.AnswerId));
        Assert.Equal(LineState.Approved, (await _paying.Claim(claim)).Lines.Single().State);
        Assert.Equal(LineBlock.BankSaysPaid, (await _paying.Lock(second)).Single().Why);
        Assert.Contains(await site.Send<IReadOnlyList<BankRowView>>(_paying.Finance, new ListWaitingRows()), r => r.Row.AnswerId == late.AnswerId);

        await site.Do(_paying.Finance, new CancelBatch(second, (await _paying.Batch(second)).Revision, "Bank toʻlagan ekan"));
        await site.Do(_paying.Finance, new SettleAgain(late.AnswerId, 1));
        Assert.Equal([RowResult.Applied], await Results(late.AnswerId));
        Assert.Equal(LineState.Paid, (await _paying.Claim(claim)).Lines.Single().State);
        await MustBalance();
    }

    [Fact]
    public async Task A_row_is_settled_by_hand_once_and_moves_no_money()
    {
        await _paying.Staffed();
        var spent = await Fund(f => f.Spent);
        var taken = await _paying.Answer(Paying.Csv(("BOSHQA-TOLOV", "paid", 77, "", "2025-09-16")));
        await site.Do(_paying.Finance, new SettleBankRow(taken.AnswerId, 1, "Boshqa dasturning toʻlovi"));
        Assert.Equal("row-settled", (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(_paying.Finance, new SettleBankRow(taken.AnswerId, 1, "Yana")))).Code);
        Assert.DoesNotContain(await site.Send<IReadOnlyList<BankRowView>>(_paying.Finance, new ListWaitingRows()), r => r.Row.AnswerId == taken.AnswerId);
        Assert.Equal(spent, await Fund(f => f.Spent));
    }

    [Fact]
    public async Task The_same_file_twice_at_one_moment_is_written_once()
    {
        await _paying.Staffed();
        var (centre, claim) = await _paying.Approved();
        var payment = (await _paying.Exported(centre)).Payments.Single();
        var file = Paying.Csv((payment.EndToEndId, "paid", payment.Amount, "", "2025-09-16"));
        var taken = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _paying.Answer(file)));
        Assert.Equal(1, taken.Count(t => !t.WasKnown));
        Assert.Single(taken.Select(t => t.AnswerId).Distinct());
        Assert.Equal(1, (await _paying.Claim(claim)).Events.Count(e => e.What == "paid"));
    }

    [Fact]
    public async Task The_centre_sees_its_own_payments_and_their_sum_is_the_ledgers()
    {
        await _paying.Staffed();
        var (centre, _) = await _paying.Approved(2);
        var (stranger, _) = await _paying.Approved();
        var batch = await _paying.Exported(centre, stranger);
        await _paying.Answer(Paying.Csv([.. batch.Payments.Select(p => (p.EndToEndId, "paid", p.Amount, "", "2025-09-16"))]));
        var paid = await site.Send<Remittance>(centre, new ShowRemittance(new(2025, 9, 1), new(2025, 9, 30)));
        var ofCentre = Of(batch, centre);
        Assert.Equal((2, 50_000_000m), (paid.Payments.Single().Lines.Count, paid.Total));
        Assert.Equal(await site.InDatabase(db => db.Ledger.Where(e => e.PaymentId == ofCentre.Id && e.Kind == "spent").SumAsync(e => e.Amount)), paid.Total);
        Assert.Empty((await site.Send<Remittance>(centre, new ShowRemittance(new(2025, 8, 1), new(2025, 8, 31)))).Payments);
        using var browser = await site.SignedIn(centre);
        var pdf = await browser.GetByteArrayAsync("/centre/payments?handler=pdf&from=01.09.2025&to=30.09.2025");
        await Pictures.Keep("remittance.pdf", pdf);
        Assert.Equal("%PDF"u8, pdf.AsSpan(0, 4));
        Assert.Contains(ofCentre.EndToEndId, await browser.GetStringAsync("/centre/payments?handler=csv&from=01.09.2025&to=30.09.2025"), StringComparison.Ordinal);
    }

    private static Payment Of(PaymentBatch batch, TestPerson centre) => batch.Payments.Single(p => p.CentreId == centre.CentreId);

    private Task<List<RowResult>> Results(Guid answer) => site.InDatabase(db => db.BankAnswerRows.Where(r => r.AnswerId == answer).OrderBy(r => r.No).Select(r => r.Result).ToListAsync());

    private Task<decimal> Fund(Func<Fund, decimal> book) => site.InDatabase(async db => book(await db.Funds.AsNoTracking().SingleAsync(f => f.Year == 2025)));

    /// <summary>Payments, lines, ledger and rows of one batch, without what names this run alone.</summary>
    private async Task<string> State(Guid batchId, params Guid[] claims)
    {
        var batch = await _paying.Batch(batchId);
        var references = batch.Payments.Select(p => p.EndToEndId).ToList();
        var rows = await site.InDatabase(db => db.BankAnswerRows.AsNoTracking().Where(r => references.Contains(r.EndToEndId)).ToListAsync());
        var ledger = await site.InDatabase(db => db.Ledger.AsNoTracking().Where(e => e.Kind == "spent").ToListAsync());
        return string.Join('\n', claims.Select(c => _paying.Claim(c).Result.Lines.Single()).Select(l =>
        {
            var payment = batch.Payments.Single(p => p.Lines.Any(x => x.LineId == l.Id));
            var said = rows.Where(r => r.EndToEndId == payment.EndToEndId).Select(r => $"{r.Outcome}:{r.Result}").Order(StringComparer.Ordinal);
            return string.Create(CultureInfo.InvariantCulture, $"{payment.State} {payment.PaidOn:yyyy-MM-dd}{payment.FailureReason} {payment.Lines[0].IsLive} | {l.State} {l.PaidOn:yyyy-MM-dd} {l.PaymentFailure} | {ledger.Count(e => e.LineId == l.Id)} | {string.Join(' ', said)}");
        }).Append(batch.State.ToString()));
    }

    /// <summary>The ledger says the same as the lines: spent is what is paid, once each.</summary>
    private async Task MustBalance()
    {
        var fund = await site.InDatabase(db => db.Funds.AsNoTracking().SingleAsync(f => f.Year == 2025));
        Assert.Equal(0m, Enum.GetValues<FundBook>().Sum(fund.Balance));
        var paid = await site.InDatabase(db => db.ClaimLines.Where(l => l.State == LineState.Paid).SumAsync(l => l.Amount));
        Assert.Equal(paid, fund.Spent);
        Assert.Equal(await site.InDatabase(db => db.ClaimLines.Where(l => ClaimTransitions.Committed.Contains(l.State)).SumAsync(l => l.Amount)), fund.Committed);
    }
}
