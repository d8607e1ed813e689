using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Documents;
using TalentPark.Application.Payments;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Checks;
using TalentPark.SystemTests.Payments;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Recoveries;

/// <summary>Money that went out wrongly is asked back, comes back once, and blocks its centre while it is late.</summary>
public sealed class RecoveryPathTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    private RecoveryWorld Recovering => new(site, _world);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_residency_withdrawn_after_payment_proposes_one_recovery_and_a_demand_books_it_with_a_letter()
    {
        var centre = await _world.Centre();
        var claim = await Recovering.Paid(centre);
        var proposed = await Recovering.Proposed(claim);
        Assert.Equal((RecoveryState.Proposed, "employer-resident-exporter", null), (proposed.State, proposed.Rules, proposed.ProposedById));
        await site.RunJob(RecheckPaid.JobKind, claim);
        Assert.Equal(proposed.Id, (await Recovering.Of(claim)).Id); // still the only one

        var before = await Recovering.FundOf(proposed);
        await site.Do(await site.Person(Role.Approver), new DecideRecovery(proposed.Id, proposed.Revision, true, null));
        var (demanded, after) = (await Recovering.Of(claim), await Recovering.FundOf(proposed));
        Assert.Equal((RecoveryState.Demanded, site.Today.AddDays(30)), (demanded.State, demanded.DueOn));
        Assert.Equal((before.Spent - 25_000_000, before.Owed + 25_000_000, 0m), (after.Spent, after.Owed, Sum(after)));
        Assert.Equal(LineState.Recovering, (await site.Claim(claim)).Lines[0].State);

        var row = Assert.Single(await site.Send<IReadOnlyList<RecoveryRow>>(centre, new ListOwnDebts()));
        var letter = await site.Send<DocumentFile>(centre, new OpenOwnDocument(row.LetterCode!, "uz"));
        await Pictures.Keep("demand.pdf", letter.Bytes);
        Assert.Equal("%PDF-"u8.ToArray(), letter.Bytes[..5]);
        Assert.Contains(letter.Content.Blocks.OfType<ParagraphBlock>(), b => b.Text.Contains(demanded.DueOn!.Value.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rejected_proposal_is_not_made_again_for_the_same_rule()
    {
        var claim = await Recovering.Paid(await _world.Centre());
        var proposed = await Recovering.Proposed(claim);
        await site.Do(await site.Person(Role.Approver), new DecideRecovery(proposed.Id, proposed.Revision, false, "Sud qarori bor"));
        await site.RunJob(RecheckPaid.JobKind, claim);
        Assert.Equal(RecoveryState.Rejected, (await Recovering.Of(claim)).State);
        Assert.Equal(LineState.Paid, (await site.Claim(claim)).Lines[0].State);
    }

    [Fact]
    public async Task Money_comes_back_in_parts_each_order_once_and_the_last_part_recovers_the_line()
    {
        var claim = await Recovering.Paid(await _world.Centre());
        var demanded = await Recovering.Demanded(claim);
        var finance = await site.Person(Role.Finance);
        var before = await Recovering.FundOf(demanded);
        await Receive(finance, claim, 10_000_000, $"A-{claim}");
        Assert.Equal("receipt-twice", await Refused(() => Receive(finance, claim, 5_000_000, $"A-{claim}")));
        Assert.Equal("recovery-amount", await Refused(() => Receive(finance, claim, 15_000_001, $"B-{claim}")));
        await Receive(finance, claim, 15_000_000, $"B-{claim}");

        var (settled, after) = (await Recovering.Of(claim), await Recovering.FundOf(demanded));
        Assert.Equal((RecoveryState.Settled, 25_000_000m, 2), (settled.State, settled.Recovered, settled.Receipts.Count));
        Assert.Equal((before.Owed - 25_000_000, before.Available + 25_000_000, 0m), (after.Owed, after.Available, Sum(after)));
        Assert.Equal(LineState.Recovered, (await site.Claim(claim)).Lines[0].State);
    }

    [Fact]
    public async Task Two_clerks_entering_the_whole_debt_at_once_leave_one_receipt()
    {
        var claim = await Recovering.Paid(await _world.Centre());
        var demanded = await Recovering.Demanded(claim);
        var (one, other) = (await site.Person(Role.Finance), await site.Person(Role.Finance));
        var outcomes = await Task.WhenAll(
            Record.ExceptionAsync(() => site.Do(one, new EnterReceipt(demanded.Id, demanded.Revision, 25_000_000, site.Today, $"C-{claim}"))).AsTask(),
            Record.ExceptionAsync(() => site.Do(other, new EnterReceipt(demanded.Id, demanded.Revision, 25_000_000, site.Today, $"D-{claim}"))).AsTask());
        Assert.Single(outcomes, o => o is null);
        Assert.Single((await Recovering.Of(claim)).Receipts);
        Assert.Equal(0, Sum(await Recovering.FundOf(demanded)));
    }

    [Fact]
    public async Task A_late_centre_files_nothing_new_until_it_keeps_to_its_instalments()
    {
        var centre = await _world.Centre();
        var claim = await Recovering.Paid(centre);
        var ready = await _world.Ready(centre);
        var drafted = await site.Send<Guid>(centre, new DraftClaim([await _world.Ready(centre)]));
        await Recovering.Demanded(claim);
        site.Clock.Advance(TimeSpan.FromDays(31));
        try
        {
            Assert.Equal("centre-owes", await Refused(() => site.Send<Guid>(centre, new DraftClaim([ready]))));
            Assert.Equal("centre-owes", await Refused(() => _world.Submit(centre, drafted)));
            using (var client = await site.SignedIn(centre))
            {
                using var page = await client.Open("/centre/debts");
                Assert.Contains("Muddati oʻtgan qarz bor", page.Text(), StringComparison.Ordinal);
            }

            var debt = await Recovering.Of(claim);
            var finance = await site.Person(Role.Finance);
            Assert.Equal("instalments-sum", await Refused(() => site.Do(finance, new PlanInstalments(debt.Id, debt.Revision, [new(site.Today.AddDays(20), 1)]))));
            await site.Do(finance, new PlanInstalments(debt.Id, debt.Revision, [new(site.Today.AddDays(20), 5_000_000), new(site.Today.AddDays(50), 20_000_000)]));
            await site.Send<Guid>(centre, new DraftClaim([ready]));
            debt = await Recovering.Of(claim);
            await site.Do(finance, new PlanInstalments(debt.Id, debt.Revision, [new(site.Today.AddDays(25), 25_000_000)])); // agreed anew
            Assert.Single((await Recovering.Of(claim)).Instalments);
        }
        finally
        {
            site.Clock.AdjustTime(Site.Noon);
        }
    }

    [Fact]
    public async Task A_debt_is_kept_from_the_next_payment_once()
    {
        var centre = await _world.Centre();
        var claim = await Recovering.Paid(centre);
        var next = await Recovering.Approved(centre);
        var demanded = await Recovering.Demanded(claim);
        var money = await new Paying(site).Staffed();
        var batch = await money.Draft(centre);
        Assert.Empty(await money.Lock(batch));
        var payment = Assert.Single((await money.Batch(batch)).Payments);
        Assert.Equal((25_000_000m, 0m), (payment.SetOff, payment.Amount));

        Assert.Empty(await Recovering.Debts(money.Finance, (debts, _) => debts.ByCentre([centre.CentreId!.Value], Ct)));
        Assert.Equal("recovery-reserved", await Refused(() => Receive(money.Finance, claim, 1_000_000, $"E-{claim}")));

        await money.Authorise(batch);
        await site.Do(money.Treasurer, new ExportBatch(batch, (await money.Batch(batch)).Revision));
        await Recovering.Debts(money.Finance, (debts, db) => db.InTransaction(async () =>
        {
            await debts.SetOff(await db.Payments.SingleAsync(p => p.Id == payment.Id, Ct), new(money.Finance.AccountId, money.Finance.Name, "finance"), site.Clock.GetUtcNow(), Ct);
            return await db.SaveChangesAsync(Ct);
        }, Ct)); // once more: nothing changes

        var settled = await Recovering.Of(claim);
        Assert.Equal((RecoveryState.Settled, payment.Id), (settled.State, Assert.Single(settled.Receipts).PaymentId));
        Assert.Equal(LineState.Recovered, (await site.Claim(claim)).Lines[0].State);
        Assert.Equal(0, Sum(await Recovering.FundOf(demanded)));
    }

    [Fact]
    public async Task A_late_paid_whose_debt_came_back_meanwhile_waits_for_a_person_and_takes_the_rest_of_the_file_along()
    {
        var (centre, other) = (await _world.Centre(), await _world.Centre());
        var claim = await Recovering.Paid(centre);
        var money = await new Paying(site).Staffed();
        await money.Approved(2, centre);
        await money.Approved(1, other);
        await Recovering.Demanded(claim);
        var batch = await money.Exported(centre, other);
        var (kept, plain) = (batch.Payments.Single(p => p.CentreId == centre.CentreId), batch.Payments.Single(p => p.CentreId == other.CentreId));
        Assert.Equal((25_000_000m, 25_000_000m), (kept.SetOff, kept.Amount));
        await money.Answer(Payments.Paying.Csv((kept.EndToEndId, "failed", kept.Amount, "AC04", "2025-09-15")));
        await Receive(money.Finance, claim, 25_000_000, $"F-{claim}");

        await money.Answer(Payments.Paying.Csv((kept.EndToEndId, "paid", kept.Amount, "", "2025-09-15"), (plain.EndToEndId, "paid", plain.Amount, "", "2025-09-15")));
        var after = (await money.Batch(batch.Id)).Payments;
        Assert.Equal((PaymentState.Failed, PaymentState.Paid), (after.Single(p => p.Id == kept.Id).State, after.Single(p => p.Id == plain.Id).State));
        Assert.Contains(await site.Send<IReadOnlyList<BankRowView>>(money.Finance, new ListWaitingRows()), r => r.Row.EndToEndId == kept.EndToEndId && r.Row.Result == RowResult.Contradicts);
    }

    [Fact]
    public async Task Two_treasurers_write_a_debt_off_and_the_database_holds_both_pairs_of_eyes()
    {
        var claim = await Recovering.Paid(await _world.Centre());
        var demanded = await Recovering.Demanded(claim);
        var (first, second) = (await site.Person(Role.Treasurer), await site.Person(Role.Treasurer));
        await site.Do(first, new ProposeWriteOff(demanded.Id, demanded.Revision, "Markaz tugatilgan"));
        Assert.Equal("recovery-four-eyes", await Refused(async () => await site.Do(first, new SignWriteOff(demanded.Id, (await Recovering.Of(claim)).Revision))));
        await site.Do(second, new SignWriteOff(demanded.Id, (await Recovering.Of(claim)).Revision));
        var fund = await Recovering.FundOf(demanded);
        Assert.Equal((25_000_000m, 0m), (fund.WrittenOff, Sum(fund)));
        Assert.Equal(LineState.WrittenOff, (await site.Claim(claim)).Lines[0].State);

        var write = await Assert.ThrowsAsync<PostgresException>(() => site.InDatabase(db => db.Database.ExecuteSqlAsync($"update recovery set write_off_signed_by_id = write_off_proposed_by_id where id = {demanded.Id}", Ct)));
        Assert.Equal("ck_recovery_write_off_four_eyes", write.ConstraintName);
        var decide = await Assert.ThrowsAsync<PostgresException>(() => site.InDatabase(db => db.Database.ExecuteSqlAsync($"update recovery set proposed_by_id = decided_by_id where id = {demanded.Id}", Ct)));
        Assert.Equal("ck_recovery_four_eyes", decide.ConstraintName);
    }

    [Fact]
    public async Task A_reviewer_proposes_on_a_page_and_does_not_decide_it_at_another_desk()
    {
        var claim = await Recovering.Paid(await _world.Centre());
        var reviewer = await site.Person(Role.Reviewer);
        using (var client = await site.SignedIn(reviewer))
        {
            using var line = await client.Open($"/claims/{claim}/lines/1");
            Assert.NotNull(line.QuerySelector($"a[href='/claims/{claim}/lines/1/recovery']"));
            using (var silent = await client.Submit($"/claims/{claim}/lines/1/recovery", new() { ["Input.Reason"] = " " }))
            {
                Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
            }

            Desk.Moved(await client.Submit($"/claims/{claim}/lines/1/recovery", new() { ["Input.Reason"] = "Mehnat shartnomasi soxta" }));
            using var again = await client.Submit($"/claims/{claim}/lines/1/recovery", new() { ["Input.Reason"] = "Yana" });
            Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        }

        var proposed = await Recovering.Of(claim);
        var moved = await site.Becomes(reviewer, Role.Approver);
        Assert.Equal("recovery-four-eyes", await Refused(() => site.Do(moved, new DecideRecovery(proposed.Id, proposed.Revision, true, null))));
        using var centre = await site.SignedIn(await _world.Centre());
        Assert.Equal(HttpStatusCode.Forbidden, await centre.Status("/recoveries"));
        Assert.Equal(HttpStatusCode.Forbidden, await centre.Status($"/recoveries/{proposed.Id}"));
    }

    private async Task Receive(TestPerson finance, Guid claim, decimal amount, string reference)
    {
        var debt = await Recovering.Of(claim);
        await site.Do(finance, new EnterReceipt(debt.Id, debt.Revision, amount, site.Today, reference));
    }

    private static decimal Sum(Fund fund) => fund.Source + fund.Available + fund.Committed + fund.Spent + fund.Owed + fund.WrittenOff;

    private static async Task<string> Refused(Func<Task> act) => (await Assert.ThrowsAsync<RuleBroken>(act)).Code;
}
