using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Documents;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Payments;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Refunds;

/// <summary>Refunds of a certificate's cost on a real database: from the form to the bank's answer, and every refusal on the way.</summary>
public sealed class RefundPathTests(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    private RefundWorld _world = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _world = await new RefundWorld(site).Staffed();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_refund_is_applied_for_decided_failed_put_right_and_paid_once()
    {
        var (graduate, id) = await _world.Approved();
        var refund = await _world.Refund(id);
        Assert.Equal((RefundState.Approved, 400_000m), (refund.State, refund.Amount));
        var letter = await site.InDatabase(db => db.Documents.AsNoTracking().Include(d => d.Files).SingleAsync(d => d.RefundId == id, Ct));
        Assert.Equal((DocumentKind.RefundDecision, 3), (letter.Kind, letter.Files.Count));
        Assert.Equal(DocumentState.Valid, (await site.Send<Verification>(graduate, new VerifyDocument(letter.Code))).Present);

        var batch = await _world.Exported();
        var payment = batch.Payments.Single(p => p.Lines[0].ItemId == id);
        Assert.Equal((null, refund.PersonId, 400_000m, "22618000000000000001"), (payment.CentreId, payment.PersonId, payment.Amount, payment.Account));
        await _world.Paying.Answer(Paying.Csv((payment.EndToEndId, "failed", 400_000m, "AC04", "2025-09-16")), "1.csv");
        Assert.Equal((RefundState.PaymentFailed, "AC04"), ((await _world.Refund(id)).State, (await _world.Refund(id)).PaymentFailure));

        await site.Do(graduate, new ChangeRefundPayee(id, (await _world.Refund(id)).Revision, "22618000000000000009", "00401"));
        await site.Do(_world.Paying.Finance, new CorrectPayment(payment.Id, "Hisob almashtirildi"));
        var next = await _world.Exported();
        var again = next.Payments.Single(p => p.Lines[0].ItemId == id);
        Assert.Equal("22618000000000000009", again.Account);
        var file = Paying.Csv((again.EndToEndId, "paid", 400_000m, "", "2025-09-17"));
        await _world.Paying.Answer(file, "2.csv");
        await _world.Paying.Answer(file, "2.csv");
        var paid = await _world.Refund(id);
        Assert.Equal((RefundState.Paid, new DateOnly(2025, 9, 17)), (paid.State, paid.PaidOn));
        var spent = await site.InDatabase(db => db.Ledger.Where(e => e.RefundId == id && e.Kind == "spent").ToListAsync(Ct));
        Assert.Equal(400_000m, Assert.Single(spent).Amount);
        Assert.Equal(
            ["refund-approved", "refund-failed", "refund-paid", "refund-submitted"],
            await site.InDatabase(db => db.Mails.Where(m => m.RecipientId == graduate.AccountId && m.Template.StartsWith("refund-")).Select(m => m.Template).Order().ToListAsync(Ct)));
        await MoneyHolds.Check(site, "a refund paid");
    }

    [Fact]
    public async Task The_form_keeps_what_was_typed_right_or_wrong_and_is_handed_in_once()
    {
        var (graduate, id) = await _world.Filled(form: RefundWorld.Form with { Amount = "bir million", Account = "123" });
        var page = await site.Send<RefundPage>(graduate, new ShowMyRefund(id));
        Assert.Equal("bir million", page.Form.Amount);
        Assert.Equal(["Account", "Amount"], page.Faults.Select(f => f.Field).Order());
        await Assert.ThrowsAsync<InputRefused>(() => site.Send<string>(graduate, new SubmitRefund(id, page.Refund.Revision)));

        await site.Do(graduate, new SaveRefund(id, page.Refund.Revision, RefundWorld.Form));
        var ready = await site.Send<RefundPage>(graduate, new ShowMyRefund(id));
        Assert.True(ready.IsReady);
        Assert.Equal((400_000m, 40m), (ready.Assessment.Amount, ready.Assessment.SharePercent));
        var both = await Task.WhenAll(site.Send<string>(graduate, new SubmitRefund(id, ready.Refund.Revision)), site.Send<string>(graduate, new SubmitRefund(id, ready.Refund.Revision)));
        Assert.Equal(both[0], both[1]);
        Assert.Single((await _world.Refund(id)).Events);
        Assert.Equal(both[0], await site.Send<string>(graduate, new SubmitRefund(id, ready.Refund.Revision)));
        await Assert.ThrowsAsync<StaleForm>(() => site.Do(graduate, new SaveRefund(id, ready.Refund.Revision, new())));
        Assert.Equal("refund-not-open", await Broken(async () => await site.Do(graduate, new SaveRefund(id, (await _world.Refund(id)).Revision, new()))));
    }

    [Fact]
    public async Task A_certificate_has_one_application_and_it_is_its_persons_own()
    {
        var (graduate, trainee) = await _world.Graduate();
        var (stranger, other) = await _world.Graduate();
        await Assert.ThrowsAsync<NotFound>(() => site.Send<Guid>(stranger, new StartRefund(trainee.Certificate)));
        var both = await Task.WhenAll(site.Send<Guid>(graduate, new StartRefund(trainee.Certificate)), site.Send<Guid>(graduate, new StartRefund(trainee.Certificate)));
        Assert.Equal(both[0], both[1]);
        await Assert.ThrowsAsync<NotFound>(() => site.Send<RefundPage>(stranger, new ShowMyRefund(both[0])));
        await Assert.ThrowsAsync<NotFound>(() => site.Do(stranger, new SaveRefund(both[0], 1, RefundWorld.Form)));
        await Assert.ThrowsAsync<NotFound>(() => site.Send<RefundPage>(_world.Paying.Reviewer, new ShowRefund(both[0]))); // a draft is nobody else's
        Assert.NotEqual(trainee.Certificate, other.Certificate);
    }

    [Fact]
    public async Task Papers_are_told_by_their_content_and_fixed_once_handed_in()
    {
        var (graduate, id) = await _world.Filled();
        async Task<int> Revision() => (await _world.Refund(id)).Revision;
        Assert.Equal("paper-type", await Broken(async () => await site.Do(graduate, new AddRefundPaper(id, await Revision(), RefundPaper.Receipt, [.. "MZ dastur"u8]))));
        Assert.Equal("paper-size", await Broken(async () => await site.Do(graduate, new AddRefundPaper(id, await Revision(), RefundPaper.Receipt, [.. RefundWorld.Pdf, .. new byte[Paper.MaxSize]]))));
        await Assert.ThrowsAsync<InputRefused>(async () => await site.Do(graduate, new AddRefundPaper(id, await Revision(), "passport", RefundWorld.Pdf)));
        await Assert.ThrowsAsync<InputRefused>(async () => await site.Do(graduate, new AddRefundPaper(id, await Revision(), RefundPaper.Receipt, [])));
        Assert.Equal(2, await site.InDatabase(db => db.RefundPapers.CountAsync(p => p.RefundId == id, Ct)));

        var receipt = await site.InDatabase(db => db.RefundPapers.Where(p => p.RefundId == id && p.Kind == RefundPaper.Receipt).Select(p => p.Id).SingleAsync(Ct));
        await site.Do(graduate, new RemoveRefundPaper(id, await Revision(), receipt));
        Assert.Equal("refund-not-eligible", await Broken(async () => await site.Send<string>(graduate, new SubmitRefund(id, await Revision()))));
        await site.Do(graduate, new AddRefundPaper(id, await Revision(), RefundPaper.Receipt, RefundWorld.Pdf));
        await site.Send<string>(graduate, new SubmitRefund(id, await Revision()));
        var fault = await Assert.ThrowsAsync<PostgresException>(() => Sql($"delete from refund_paper where refund_id = '{id}'"));
        Assert.Equal("ck_refund_paper_fixed", fault.ConstraintName);
    }

    [Theory]
    [InlineData(28, true)]
    [InlineData(29, false)]
    public async Task The_last_day_is_the_180th_after_the_issue(int day, bool isInTime)
    {
        var (graduate, id) = await _world.Filled();
        site.Clock.AdjustTime(new DateTimeOffset(2025, 12, day, 7, 0, 0, TimeSpan.Zero)); // issued on 01.07.2025
        try
        {
            var submit = async () => await site.Send<string>(graduate, new SubmitRefund(id, (await _world.Refund(id)).Revision));
            if (isInTime)
            {
                await submit();
            }
            else
            {
                Assert.Equal("refund-not-eligible", await Broken(async () => await submit()));
            }
        }
        finally
        {
            site.Clock.AdjustTime(Site.Noon);
        }
    }

    [Fact]
    public async Task Who_recommends_does_not_decide_neither_by_the_domain_nor_in_the_database()
    {
        var (_, id) = await _world.Submitted();
        await _world.Recommend(id);
        var promoted = _world.Paying.Reviewer with { Roles = [Role.Approver] };
        Assert.Equal("four-eyes", await Broken(async () => await site.Do(promoted, new DecideRefund(id, (await _world.Refund(id)).Revision, Verdict.Approve, null, null))));
        var fault = await Assert.ThrowsAsync<PostgresException>(() => Sql($"update certificate_refund set decided_by_id = recommended_by_id where id = '{id}'"));
        Assert.Equal("ck_certificate_refund_four_eyes", fault.ConstraintName);
        await Assert.ThrowsAsync<NotAllowed>(async () => await site.Do(_world.Paying.Reviewer, new DecideRefund(id, (await _world.Refund(id)).Revision, Verdict.Approve, null, null)));
    }

    [Fact]
    public async Task Nobody_reviews_decides_or_signs_an_own_refund()
    {
        var (graduate, id) = await _world.Submitted();
        Assert.Equal("refund-own", await Broken(async () => await site.Do(graduate with { Roles = [Role.Reviewer] }, new RecommendRefund(id, (await _world.Refund(id)).Revision, Verdict.Approve, null, null))));
        await _world.Recommend(id);
        Assert.Equal("refund-own", await Broken(async () => await site.Do(graduate with { Roles = [Role.Approver] }, new DecideRefund(id, (await _world.Refund(id)).Revision, Verdict.Approve, null, null))));
        var fault = await Assert.ThrowsAsync<PostgresException>(() => Sql($"update certificate_refund set recommended_by_id = account_id where id = '{id}'"));
        Assert.Equal("ck_certificate_refund_own", fault.ConstraintName);
    }

    [Fact]
    public async Task The_treasurer_handled_no_refund_of_the_batch_neither_by_the_domain_nor_in_the_database()
    {
        var (graduate, _) = await _world.Approved();
        var batch = await site.Send<Guid>(_world.Paying.Finance, new DraftBatch(new(Programme: Fund.Refund)));
        Assert.Empty(await _world.Paying.Lock(batch));
        foreach (var who in new[] { _world.Paying.Reviewer, _world.Paying.Approver, graduate })
        {
            var treasurer = who with { Roles = [Role.Treasurer] };
            Assert.Equal("batch-two-hats", await Broken(async () => await site.Do(treasurer, new AuthoriseBatch(batch, (await _world.Paying.Batch(batch)).Revision, who.Password))));
            var fault = await Assert.ThrowsAsync<PostgresException>(() => Sql($"update payment_batch set state = 'Authorised', authorised_by_id = '{who.AccountId}' where id = '{batch}'"));
            Assert.Equal("ck_payment_batch_two_hats", fault.ConstraintName);
        }

        await site.Do(_world.Paying.Finance, new CancelBatch(batch, (await _world.Paying.Batch(batch)).Revision, "Sinov"));
        await MoneyHolds.Check(site, "cancelled");
    }

    [Fact]
    public async Task A_revoked_certificate_stops_the_money_and_a_hold_does_too()
    {
        var (_, id) = await _world.Approved();
        var hold = await site.Send<Guid>(_world.Paying.Reviewer, new PlaceHold(HoldScope.Refund, id, "inspection", "Tekshiruv"));
        Assert.Empty(await Payable(id));
        await site.Do(_world.Paying.Approver, new LiftHold(hold, "Tekshirildi"));
        var batch = await site.Send<Guid>(_world.Paying.Finance, new DraftBatch(new(Programme: Fund.Refund)));
        await Sql($"update certificate set state = 'Revoked', reason = 'Sinov', revoked_on = issued_on where id = (select certificate_id from certificate_refund where id = '{id}')");
        Assert.Contains(await _world.Paying.Lock(batch), b => b.ItemId == id && b.Why == LineBlock.Facts);
        await site.Send<int>(_world.Paying.Finance, new RemoveFromBatch(batch, (await _world.Paying.Batch(batch)).Revision, null));
        await site.Do(_world.Paying.Finance, new CancelBatch(batch, (await _world.Paying.Batch(batch)).Revision, "Sinov"));
        await site.Do(_world.Paying.Approver, new UndoRefund(id, (await _world.Refund(id)).Revision, "Sertifikat bekor qilingan"));
        var undone = await _world.Refund(id);
        Assert.Equal((RefundState.Submitted, null), (undone.State, undone.FundId));
        Assert.Equal("refund-facts-changed", await Broken(async () => await site.Do(_world.Paying.Reviewer, new RecommendRefund(id, undone.Revision, Verdict.Approve, null, null))));
        await MoneyHolds.Check(site, "undone");
    }

    [Fact]
    public async Task A_returned_application_is_put_right_and_keeps_its_day_and_number()
    {
        var (graduate, id) = await _world.Submitted();
        var first = await _world.Refund(id);
        await site.Do(_world.Paying.Reviewer, new ReturnRefund(id, first.Revision, "Chek oʻqilmaydi"));
        await site.Do(graduate, new SaveRefund(id, (await _world.Refund(id)).Revision, RefundWorld.Form with { Amount = "2000000" }));
        site.Clock.Advance(TimeSpan.FromDays(1));
        try
        {
            await site.Send<string>(graduate, new SubmitRefund(id, (await _world.Refund(id)).Revision));
        }
        finally
        {
            site.Clock.AdjustTime(Site.Noon);
        }

        var again = await _world.Refund(id);
        Assert.Equal((first.Number, first.ApplicationDate, first.FiledAt, 800_000m), (again.Number, again.ApplicationDate, again.FiledAt, again.Amount));
    }

    [Fact]
    public async Task Pages_show_the_way_and_back_after_handing_in_changes_nothing()
    {
        var (graduate, id) = await _world.Filled();
        using var browser = await site.SignedIn(graduate);
        using var old = await browser.Open($"/me/refunds/{id}");
        Assert.NotNull(old.QuerySelector("[formaction='?handler=Submit']"));
        Assert.Contains("1 000 000 soʻm × 40 % = 400 000 soʻm", old.Body!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var revision = (await _world.Refund(id)).Revision;
        await site.Send<string>(graduate, new SubmitRefund(id, revision));
        using var back = await browser.Send(old, new() { ["Input.Amount"] = "9" }, "#refund-form");
        Assert.Equal(HttpStatusCode.Conflict, back.StatusCode);
        Assert.Equal((RefundState.Submitted, 400_000m), ((await _world.Refund(id)).State, (await _world.Refund(id)).Amount));
        foreach (var staff in new[] { _world.Paying.Reviewer, _world.Paying.Approver, _world.Paying.Finance, _world.Paying.Treasurer })
        {
            using var client = await site.SignedIn(staff);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/refunds?state=all", Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/refunds/{id}", Ct)).StatusCode);
        }

        var person = (await _world.Refund(id)).PersonId;
        Assert.Equal(4, await site.InDatabase(db => db.PersonLooks.CountAsync(l => l.PersonId == person, Ct)));
    }

    private async Task<IReadOnlyList<Guid>> Payable(Guid id) =>
        await site.InDatabase(db => db.Refunds.Where(r => r.Id == id && r.State == RefundState.Approved && !db.Holds.Any(h => h.LiftedAt == null && h.SubjectId == r.Id)).Select(r => r.Id).ToListAsync(Ct));

    private async Task Sql(string text)
    {
        await using var source = NpgsqlDataSource.Create(site.Database.Owner);
        await using var command = source.CreateCommand(text);
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<string> Broken(Func<Task> act) => (await Assert.ThrowsAsync<RuleBroken>(act)).Code;
}
