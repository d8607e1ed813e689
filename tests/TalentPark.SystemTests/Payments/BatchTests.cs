using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Application.Claims;
using TalentPark.Application.Payments;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Audit;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Payments;

/// <summary>From draft to the bank: what gets in, what blocks the lock, who signs, what two at once come to.</summary>
public sealed class BatchTests(Site site) : IClassFixture<Site>
{
    private readonly Paying _paying = new(site);

    [Fact]
    public async Task Lines_of_one_centre_are_one_payment_and_are_scheduled_with_the_lock()
    {
        await _paying.Staffed();
        var (one, claim) = await _paying.Approved(2);
        var (other, _) = await _paying.Approved();
        var id = await _paying.Draft(one, other);
        Assert.Empty(await _paying.Lock(id));

        var batch = await _paying.Batch(id);
        Assert.Equal((BatchState.Locked, 2, 75_000_000m), (batch.State, batch.Count, batch.Total));
        Assert.Equal(PayRegister.Sha256(batch), batch.Sha256);
        Assert.Equal(50_000_000m, batch.Payments.Single(p => p.CentreId == one.CentreId).Gross);
        Assert.All(batch.Payments, p => Assert.True(PaymentReference.IsWhole(p.EndToEndId)));
        var after = await _paying.Claim(claim);
        Assert.All(after.Lines, l => Assert.Equal(LineState.Scheduled, l.State));
        Assert.Equal(2, after.Events.Count(e => e.What == "scheduled" && e.Note == batch.Number));
        Assert.Equal("line-in-batch", await Refused(() => Undo(claim)));
    }

    [Fact]
    public async Task What_stands_in_the_way_is_named_line_by_line_and_nothing_is_locked()
    {
        await _paying.Staffed();
        var (held, heldClaim) = await _paying.Approved();
        var (undone, undoneClaim) = await _paying.Approved();
        var (facts, factsClaim) = await _paying.Approved();
        var (account, accountClaim) = await _paying.Approved();
        var (asked, askedClaim) = await _paying.Approved();
        var (fine, fineClaim) = await _paying.Approved();
        var id = await _paying.Draft(held, undone, facts, account, asked, fine);

        await site.Send<Guid>(_paying.Reviewer, new PlaceHold(HoldScope.Centre, held.CentreId!.Value, "court", "Sud qarori"));
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"delete from payment_line where line_id in (select id from claim_line where claim_id = {undoneClaim})"));
        await Undo(undoneClaim);
        await PutBack(id, undone, undoneClaim);
        var line = (await _paying.Claim(factsClaim)).Lines.Single();
        var job = await site.InDatabase(db => db.Employments.AsNoTracking().SingleAsync(e => e.Id == line.EmploymentId));
        await site.Do(facts, new EndEmployment(job.Id, job.Revision, new DateOnly(2025, 6, 30)));
        await ChangeAccount(account);
        await site.Send<Guid>(await site.Person(Role.Registrar), new ProposeAccount(asked.CentreId!.Value, "20208000900000000099", "00444", "Bank almashdi"));

        var blocked = await _paying.Lock(id);
        Assert.Equal(
            new Dictionary<Guid, LineBlock>
            {
                [heldClaim] = LineBlock.Held,
                [undoneClaim] = LineBlock.State,
                [factsClaim] = LineBlock.Facts,
                [accountClaim] = LineBlock.AccountChanged,
                [askedClaim] = LineBlock.AccountChanging,
            },
            blocked.ToDictionary(b => b.ClaimId, b => b.Why));
        Assert.Equal(BatchState.Draft, (await _paying.Batch(id)).State);
        Assert.Equal(LineState.Approved, (await _paying.Claim(fineClaim)).Lines.Single().State);

        var claim = await _paying.Claim(accountClaim);
        await site.Do(_paying.Approver, new AcceptPayee(accountClaim, claim.Revision, claim.Lines.Single().Id, "Yangi hisob tekshirildi"));
        Assert.Equal(4, await site.Send<int>(_paying.Finance, new RemoveFromBatch(id, (await _paying.Batch(id)).Revision, null)));
        Assert.Empty(await _paying.Lock(id));
        Assert.Equal(2, (await _paying.Batch(id)).Count);
    }

    [Fact]
    public async Task A_hold_or_a_changed_account_after_the_lock_stops_signature_and_export()
    {
        await _paying.Staffed();
        var (centre, claim) = await _paying.Approved();
        var id = await _paying.Draft(centre);
        await _paying.Lock(id);
        var hold = await site.Send<Guid>(_paying.Reviewer, new PlaceHold(HoldScope.Claim, claim, "suspected-fraud", "Tekshiruv"));
        Assert.Equal("batch-blocked", await Refused(() => _paying.Authorise(id)));
        await site.Do(_paying.Approver, new LiftHold(hold, "Tekshirildi"));
        await _paying.Authorise(id);
        await ChangeAccount(centre);
        var batch = await _paying.Batch(id);
        Assert.Equal("batch-blocked", await Refused(() => site.Do(_paying.Treasurer, new ExportBatch(id, batch.Revision))));
        await site.Do(_paying.Finance, new CancelBatch(id, batch.Revision, "Hisobraqam oʻzgardi"));
        Assert.Equal(LineState.Approved, (await _paying.Claim(claim)).Lines.Single().State);
        Assert.Equal(BatchState.Cancelled, (await _paying.Batch(id)).State);
    }

    [Fact]
    public async Task The_password_is_asked_again_and_wrong_ones_make_the_treasurer_wait()
    {
        await _paying.Staffed();
        var (centre, _) = await _paying.Approved();
        var id = await _paying.Draft(centre);
        await _paying.Lock(id);
        var revision = (await _paying.Batch(id)).Revision;
        for (var i = 0; i < 5; i++)
        {
            var refused = await Assert.ThrowsAsync<InputRefused>(() => site.Do(_paying.Treasurer, new AuthoriseBatch(id, revision, "boshqa-parol-77")));
            Assert.Equal("password-wrong", refused.Faults.Single().Code);
        }

        Assert.Equal("account-locked", await Refused(() => site.Do(_paying.Treasurer, new AuthoriseBatch(id, revision, "boshqa-parol-77"))));
        Assert.Equal("account-locked", await Refused(() => _paying.Authorise(id)));
        Assert.Equal(BatchState.Locked, (await _paying.Batch(id)).State);
    }

    [Fact]
    public async Task Whoever_reviewed_approved_or_prepared_cannot_sign_whatever_the_role_is_now()
    {
        await _paying.Staffed();
        var (centre, _) = await _paying.Approved();
        var id = await _paying.Draft(centre);
        await _paying.Lock(id);
        var revision = (await _paying.Batch(id)).Revision;
        foreach (var person in new[] { _paying.Finance, _paying.Reviewer, _paying.Approver })
        {
            var treasurer = await site.Becomes(person, Role.Treasurer);
            Assert.Equal("batch-two-hats", await Refused(() => site.Do(treasurer, new AuthoriseBatch(id, revision, treasurer.Password))));
            var refused = await Sql("update payment_batch set state = 'Authorised', authorised_by_id = $2, authorised_at = now() where id = $1", id, person.AccountId);
            Assert.Contains(refused, new[] { "ck_payment_batch_two_hats", "ck_payment_batch_four_eyes" });
        }
    }

    [Fact]
    public async Task The_database_holds_one_live_payment_a_line_one_spending_and_a_fixed_register()
    {
        await _paying.Staffed();
        var (centre, claim) = await _paying.Approved();
        var batch = await _paying.Exported(centre);
        var payment = batch.Payments.Single();
        var line = (await _paying.Claim(claim)).Lines.Single();
        await _paying.Answer(Paying.Csv((payment.EndToEndId, "paid", payment.Amount, "", "2025-09-16")));

        Assert.Equal("ck_payment_line_batch_fixed", await Sql("delete from payment_line where payment_id = $1 and line_id = $2", payment.Id, line.Id));
        Assert.Equal("ck_payment_line_batch_fixed", await Sql("update payment_line set amount = amount + 1 where payment_id = $1 and line_id = $2", payment.Id, line.Id));
        var (second, _) = await _paying.Approved();
        var other = (await _paying.Batch(await _paying.Draft(second))).Payments.Single();
        Assert.Equal("ux_payment_line_live", await Sql("insert into payment_line (payment_id, line_id, claim_id, amount, is_live) select $1, line_id, claim_id, amount, true from payment_line where line_id = $2", other.Id, line.Id));
        Assert.Equal("ux_ledger_entry_spent_line", await Sql(
            "insert into ledger_entry select fund_id, 900000, kind, \"from\", \"to\", amount, claim_id, line_id, $1, recovery_id, ground, at, by_id, by_name from ledger_entry where line_id = $2 and kind = 'spent'", payment.Id, line.Id, owner: true));
    }

    [Fact]
    public async Task Two_treasurers_at_once_leave_one_signature_and_one_clear_word()
    {
        await _paying.Staffed();
        var (centre, _) = await _paying.Approved();
        var id = await _paying.Draft(centre);
        await _paying.Lock(id);
        var revision = (await _paying.Batch(id)).Revision;
        var others = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.Person(Role.Treasurer)));
        var ends = await Task.WhenAll(others.Select(async t =>
        {
            try
            {
                await site.Do(t, new AuthoriseBatch(id, revision, t.Password));
                return "signed";
            }
            catch (StaleForm)
            {
                return "stale";
            }
        }));
        Assert.Equal(1, ends.Count(e => e == "signed"));
        Assert.Equal(3, ends.Count(e => e == "stale"));
    }

    [Fact]
    public async Task Each_button_pressed_twice_does_its_act_once()
    {
        await _paying.Staffed();
        var (centre, claim) = await _paying.Approved();
        var drafts = await Twice(() => _paying.Draft(centre));
        Assert.Equal(1, drafts.Count(d => d is null));
        var id = await site.InDatabase(db => db.Payments.Where(p => p.CentreId == centre.CentreId).Select(p => p.BatchId).SingleAsync());
        var revision = (await _paying.Batch(id)).Revision;
        var locks = await Twice(() => site.Send<IReadOnlyList<BlockedLine>>(_paying.Finance, new LockBatch(id, revision)));
        Assert.Equal(1, locks.Count(d => d is null));
        revision = (await _paying.Batch(id)).Revision;
        Assert.Equal(1, (await Twice(() => site.Do(_paying.Treasurer, new AuthoriseBatch(id, revision, _paying.Treasurer.Password)))).Count(d => d is null));
        revision = (await _paying.Batch(id)).Revision;
        Assert.Equal(1, (await Twice(() => site.Do(_paying.Treasurer, new ExportBatch(id, revision)))).Count(d => d is null));
        var after = await _paying.Claim(claim);
        Assert.Equal(1, after.Events.Count(e => e.What == "scheduled"));
    }

    [Fact]
    public async Task An_act_on_many_lines_leaves_every_trace_of_each()
    {
        const int lines = 22; // enough for rows that go by COPY
        await _paying.Staffed();
        var (centre, id) = await _paying.Approved(lines);
        var batch = await _paying.Exported(centre);
        await _paying.Answer(Paying.Csv([.. batch.ToSend.Select(p => (p.EndToEndId, "paid", p.Amount, "", "2025-09-16"))]));
        var claim = await _paying.Claim(id);
        Assert.Equal((lines, lines, claim.Events.Count), (claim.Events.Count(e => e.What == "scheduled"), claim.Events.Count(e => e.What == "paid"), claim.Revision));
        var ids = claim.Lines.Select(l => l.Id).ToList();
        Assert.Equal(lines, await site.InDatabase(db => db.Ledger.CountAsync(e => e.Kind == "spent" && ids.Contains(e.LineId!.Value))));
        var (root, told) = (id.ToString(), claim.Events.Select(e => e.Id.ToString()).ToList());
        var audit = await site.InDatabase(db => db.Set<AuditEntry>().Where(a => a.RootId == root).OrderBy(a => a.No).ToListAsync());
        Assert.Equal(told.Order(), audit.Where(a => a.Subject == nameof(ClaimEvent)).Select(a => a.SubjectId).Order());
        Assert.All(claim.Lines, l => Assert.Equal(["\"Scheduled\"", "\"Paid\""], audit
            .Where(a => a.Subject == nameof(ClaimLine) && a.SubjectId == l.Id.ToString()).TakeLast(2).Select(a => System.Text.Json.Nodes.JsonNode.Parse(a.Changes)!["State"]![1]!.ToJsonString())));
        Assert.Equal(audit.Count, audit.Select(a => a.No).Distinct().Count());
    }

    [Fact]
    public async Task A_batch_that_left_is_not_cancelled_and_only_the_preparer_locks()
    {
        await _paying.Staffed();
        var (centre, _) = await _paying.Approved();
        var id = await _paying.Draft(centre);
        var other = await site.Person(Role.Finance);
        var revision = (await _paying.Batch(id)).Revision;
        Assert.Equal("batch-not-preparer", await Refused(() => site.Send<IReadOnlyList<BlockedLine>>(other, new LockBatch(id, revision))));
        await _paying.Lock(id);
        await _paying.Authorise(id);
        var batch = await _paying.Batch(id);
        await site.Do(_paying.Treasurer, new ExportBatch(id, batch.Revision));
        Assert.Equal("batch-step-forbidden", await Refused(() => site.Do(_paying.Finance, new CancelBatch(id, batch.Revision + 1, "Kech"))));
        await Assert.ThrowsAsync<NotAllowed>(() => site.Do(_paying.Finance, new ExportBatch(id, batch.Revision + 1)));
    }

    private async Task ChangeAccount(TestPerson centre)
    {
        var change = await site.Send<Guid>(await site.Person(Role.Registrar), new ProposeAccount(centre.CentreId!.Value, "20208000700000000077", "00444", "Bank almashdi"));
        await site.Do(await site.Person(Role.Registrar), new DecideChange(change, true, null));
    }

    private async Task Undo(Guid claim)
    {
        var now = await _paying.Claim(claim);
        await site.Do(_paying.Approver, new UndoDecision(claim, now.Revision, now.Lines[0].Id, "Xato"));
    }

    /// <summary>As if the decision had been undone between the look into the batch and the lock.</summary>
    private async Task PutBack(Guid batch, TestPerson centre, Guid claim)
    {
        var (payment, line) = ((await _paying.Batch(batch)).Payments.Single(p => p.CentreId == centre.CentreId).Id, (await _paying.Claim(claim)).Lines.Single());
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"insert into payment_line (payment_id, line_id, claim_id, amount, is_live) values ({payment}, {line.Id}, {claim}, {line.Amount}, true)"));
    }

    private static async Task<string> Refused(Func<Task> act) => (await Assert.ThrowsAsync<RuleBroken>(act)).Code;

    /// <summary>At one moment; null for what was done, else what came instead.</summary>
    private static async Task<IReadOnlyList<Exception?>> Twice(Func<Task> act) => await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
    {
        try
        {
            await act();
            return (Exception?)null;
        }
        catch (Exception e) when (e is StaleForm or RuleBroken)
        {
            return e;
        }
    }));

    private async Task<string?> Sql(string text, Guid first, Guid second, bool owner = false)
    {
        await using var source = NpgsqlDataSource.Create(owner ? site.Database.Owner : site.Database.App);
        await using var command = source.CreateCommand(text);
        command.Parameters.AddWithValue(first);
        command.Parameters.AddWithValue(second);
        return (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken))).ConstraintName;
    }
}
