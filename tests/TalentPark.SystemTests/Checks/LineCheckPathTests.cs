using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Registry;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Checks;

/// <summary>No line goes on to money with a check unanswered.</summary>
public sealed class LineCheckPathTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Handing_in_sets_off_the_checks_and_a_second_run_adds_nothing_while_the_facts_stay()
    {
        var claim = await _world.Submitted(await _world.Centre());
        await site.JobsDone("line-checks", claim);
        var first = await Rows(claim);
        Assert.Equal(CheckCodes.All.Except([CheckCodes.Disability]), first.Select(r => r.Code).Distinct().OrderBy(c => CheckCodes.All.ToList().IndexOf(c)));
        Assert.Equal((CheckResult.Unknown, "centre", "no-extract"), first.Where(r => r.Code == CheckCodes.WagesConfirmed).Select(r => (r.Result, r.Source, r.Grounds)).First());
        Assert.Equal(CheckResult.Passed, first.First(r => r.Code == CheckCodes.Identity).Result);
        await site.RunJob("line-checks", claim);
        Assert.Equal(first.Count, (await Rows(claim)).Count);
    }

    [Fact]
    public async Task Unknown_is_no_pass_until_the_reviewer_confirms_it_against_a_paper()
    {
        var (claim, reviewer) = await Taken();
        Assert.Equal("line-checks-open", await Refused(() => Recommend(reviewer, claim)));
        await _world.Confirm(reviewer, claim);
        await Recommend(reviewer, claim);
        var byHand = (await Rows(claim)).Where(r => !r.IsAutomatic).ToList();
        Assert.Equal([CheckCodes.CertificateConfirmed, CheckCodes.EmploymentConfirmed, CheckCodes.WagesConfirmed], byHand.Select(r => r.Code).Order());
        Assert.All(byHand, r => Assert.Equal((reviewer.AccountId, reviewer.Name, "Mehnat shartnomasi"), (r.ById, r.ByName, r.Source)));
        await Decide(await site.Person(Role.Approver), claim);
        Assert.NotNull((await site.Claim(claim)).Lines[0].DecidedAt);
    }

    [Fact]
    public async Task What_registers_vouch_for_needs_no_hand()
    {
        var (claim, reviewer) = await Taken();
        await site.RegistersAnswer(claim);
        var checks = await site.Checks(reviewer, claim);
        Assert.False(checks.Standings.Any(s => s.Result != CheckResult.Passed), string.Join(' ', checks.Standings.Select(s => $"{s.Code}:{s.Result}")));
        Assert.NotNull(checks.Draw);
        if (!checks.IsDrawn)
        {
            Assert.Equal("check-passed", await Refused(() => Confirm(reviewer, claim, CheckCodes.Identity)));
            await Recommend(reviewer, claim);
        }
    }

    [Fact]
    public async Task An_answer_by_hand_falls_with_the_facts_it_rests_on()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        var reviewer = await site.Person(Role.Reviewer);
        await site.Take(reviewer, claim);
        await _world.Confirm(reviewer, claim);
        var jobId = (await site.Claim(claim)).Lines[0].EmploymentId;
        var job = await site.InDatabase(db => db.Employments.AsNoTracking().SingleAsync(e => e.Id == jobId, Ct));
        await site.Do(centre, new SetWages(jobId, job.Revision, [new(new(2025, 5, 1), 11_500_000)]));
        Assert.True(await site.InDatabase(db => db.Jobs.AnyAsync(j => j.Kind == "line-checks" && j.SubjectId == jobId, Ct)));

        Assert.Equal("line-checks-open", await Refused(() => Recommend(reviewer, claim)));
        var open = Assert.Single((await site.Checks(reviewer, claim)).Standings, s => s.IsOpen);
        Assert.Equal(CheckCodes.WagesConfirmed, open.Code);
        await _world.Confirm(reviewer, claim);
        await Recommend(reviewer, claim);
    }

    [Fact]
    public async Task Facts_changed_after_the_advice_stop_the_decision_and_the_bulk_approval_too()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        var (reviewer, approver) = (await site.Person(Role.Reviewer), await site.Person(Role.Approver));
        await site.Take(reviewer, claim);
        await _world.Confirm(reviewer, claim);
        await Recommend(reviewer, claim);
        var jobId = (await site.Claim(claim)).Lines[0].EmploymentId;
        var job = await site.InDatabase(db => db.Employments.AsNoTracking().SingleAsync(e => e.Id == jobId, Ct));
        await site.Do(centre, new SetWages(jobId, job.Revision, [new(new(2025, 5, 1), 11_700_000)]));

        Assert.Equal("line-checks-open", await Refused(() => Decide(approver, claim)));
        var bulk = await site.Send<IReadOnlyList<ApprovedClaim>>(approver, new ApproveClaims([new(claim, (await site.Claim(claim)).Revision)]));
        Assert.Equal((0, 1), (Assert.Single(bulk).Approved + bulk[0].Queued, bulk[0].Left));
        await _world.Confirm(reviewer, claim);
        bulk = await site.Send<IReadOnlyList<ApprovedClaim>>(approver, new ApproveClaims([new(claim, (await site.Claim(claim)).Revision)]));
        Assert.Equal((1, 0), (Assert.Single(bulk).Approved + bulk[0].Queued, bulk[0].Left));
    }

    [Fact]
    public async Task A_failed_check_yields_to_no_reviewer_only_to_another_persons_override_and_only_until_its_day()
    {
        var (claim, reviewer) = await Taken(await InOneHand());
        var approver = await site.Person(Role.Approver);
        await _world.Confirm(reviewer, claim);
        Assert.Equal("check-failed", await Refused(() => Confirm(reviewer, claim, CheckCodes.ConflictOfInterest)));
        Assert.Equal("line-checks-open", await Refused(() => Recommend(reviewer, claim)));

        var promoted = reviewer with { Roles = [Role.Approver] };
        Assert.Equal("four-eyes", await Refused(() => Override(promoted, claim, CheckCodes.ConflictOfInterest)));
        Assert.Equal("check-override-needless", await Refused(() => Override(approver, claim, CheckCodes.Identity)));
        Assert.Equal("check-override-until", await Refused(() => Override(approver, claim, CheckCodes.ConflictOfInterest, site.Today.AddDays(-1))));
        await Override(approver, claim, CheckCodes.ConflictOfInterest, site.Today.AddDays(2));
        Assert.Equal("check-override-needless", await Refused(() => Override(approver, claim, CheckCodes.WagesConfirmed)));
        await Recommend(reviewer, claim);

        site.Clock.Advance(TimeSpan.FromDays(3));
        try
        {
            Assert.Equal("line-checks-open", await Refused(() => Decide(approver, claim)));
            var checks = await site.Checks(reviewer, claim);
            Assert.Equal("Bir familiyali kishilar", Assert.Single(checks.Overrides).Reason); // shown for ever after
            Assert.Null(checks.Standings.Single(s => s.Code == CheckCodes.ConflictOfInterest).Override);
            await Override(approver, claim, CheckCodes.ConflictOfInterest);
            await Decide(approver, claim);
        }
        finally
        {
            site.Clock.AdjustTime(Site.Noon);
        }
    }

    [Fact]
    public async Task Whoever_overrode_a_check_does_not_recommend_the_line_later_at_another_desk()
    {
        var (claim, reviewer) = await Taken(await InOneHand());
        var approver = await site.Person(Role.Approver);
        await _world.Confirm(reviewer, claim);
        await Override(approver, claim, CheckCodes.ConflictOfInterest);
        var moved = await site.Becomes(approver, Role.Reviewer);
        await site.Take(moved, claim);
        await _world.Confirm(moved, claim);
        Assert.Equal("four-eyes", await Refused(() => Recommend(moved, claim)));
    }

    [Fact]
    public async Task The_database_holds_four_eyes_and_alters_no_answer()
    {
        var (claim, reviewer) = await Taken(await InOneHand());
        await _world.Confirm(reviewer, claim);
        var line = (await site.Claim(claim)).Lines[0].Id;
        var own = await Fault($"insert into check_override (id, claim_id, line_id, code, reason, until, reviewer_id, at, by_id, by_name) values (gen_random_uuid(), '{claim}', '{line}', 'identity', 'x', '2026-01-01', '{reviewer.AccountId}', now(), '{reviewer.AccountId}', 'x')");
        Assert.Equal("ck_check_override_four_eyes", own.ConstraintName);
        await site.InDatabase(db => db.Database.ExecuteSqlAsync(
            $"insert into check_override (id, claim_id, line_id, code, reason, until, reviewer_id, at, by_id, by_name) values (gen_random_uuid(), {claim}, {line}, 'identity', 'x', '2026-01-01', gen_random_uuid(), now(), {reviewer.AccountId}, 'x')", Ct));
        var recommended = await Fault($"update claim_line set recommendation = 'Approve', recommended_by_id = '{reviewer.AccountId}' where id = '{line}'");
        Assert.Equal("ck_check_override_four_eyes", recommended.ConstraintName);
        foreach (var table in new[] { "line_check", "check_override", "sample_draw" })
        {
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Fault($"delete from {table}")).SqlState);
        }
    }

    [Fact]
    public async Task The_page_shows_each_check_with_its_source_and_offers_the_reviewer_what_registers_leave_open()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        await reviewer.Take(claim);
        using (var page = await reviewer.Open($"/claims/{claim}/lines/1"))
        {
            Assert.Equal(9, page.QuerySelectorAll("#check-list > li").Length);
            Assert.Equal("true", page.QuerySelector("button[value=Approve]")!.GetAttribute("aria-disabled"));
            Assert.Contains("Tekshiruvlar oʻtmagan", page.GetElementById("why-not")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(3, page.QuerySelectorAll("#confirm-checks input[type=checkbox]").Length);
            using var empty = await reviewer.Send(page, new() { ["Confirm.Source"] = "", ["Confirm.Holds"] = "true" }, "#confirm-checks");
            Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
            using var refused = await empty.Html();
            Assert.NotNull(refused.QuerySelector(".tp-errors a[href='#Confirm_Source']"));
        }

        await reviewer.Confirm(claim, 1);
        using var confirmed = await reviewer.Open($"/claims/{claim}/lines/1");
        Assert.Null(confirmed.QuerySelector("#confirm-checks"));
        Assert.Null(confirmed.QuerySelector("button[value=Approve]")!.GetAttribute("aria-disabled"));
        Assert.Contains("Mehnat shartnomasi", confirmed.QuerySelector("[data-check=wages-confirmed]")!.TextContent, StringComparison.Ordinal);
        Desk.Moved(await reviewer.Submit($"/claims/{claim}/lines/1", [], "#run-checks"), $"/claims/{claim}/lines/1");

        using var auditor = await site.As(Role.Auditor);
        using var seen = await auditor.Open($"/claims/{claim}/lines/1");
        Assert.Equal(9, seen.QuerySelectorAll("#check-list > li").Length);
        Assert.Null(seen.QuerySelector("#confirm-checks, #run-checks, #override-check"));
        Assert.Equal(HttpStatusCode.Forbidden, await auditor.Post($"/claims/{claim}/lines/1/checks?handler=Run", []));
    }

    [Fact]
    public async Task What_a_reviewer_found_untrue_blocks_the_line_and_needs_a_note()
    {
        var (claim, reviewer) = await Taken();
        await Assert.ThrowsAnyAsync<Exception>(() => Confirm(reviewer, claim, CheckCodes.WagesConfirmed, holds: false));
        await _world.Confirm(reviewer, claim);
        site.Clock.Advance(TimeSpan.FromSeconds(1)); // the newest answer counts
        await Confirm(reviewer, claim, CheckCodes.WagesConfirmed, holds: false, note: "Bank boshqa summani aytdi");
        Assert.Equal("line-checks-open", await Refused(() => Recommend(reviewer, claim)));
        var stranger = await site.Person(Role.Reviewer);
        Assert.Equal("claim-taken-by-other", await Refused(() => Confirm(stranger, claim, CheckCodes.WagesConfirmed)));
    }

    /// <summary>A claim for a graduate hired by a firm with the centre's own telephone.</summary>
    private async Task<Guid> InOneHand()
    {
        var centre = await _world.Centre();
        var training = await _world.Graduate(centre, await _world.Course(centre));
        var employer = await _world.Employer();
        await _world.Job(centre, training, employer);
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"update employer set phone = (select phone from training_centre where id = {centre.CentreId}) where stir = {employer}", Ct));
        var claim = await site.Send<Guid>(centre, new DraftClaim([training]));
        await _world.Submit(centre, claim);
        return claim;
    }

    private async Task<(Guid Claim, TestPerson Reviewer)> Taken(Guid? claim = null)
    {
        var id = claim ?? await _world.Submitted(await _world.Centre());
        var reviewer = await site.Person(Role.Reviewer);
        await site.Take(reviewer, id);
        return (id, reviewer);
    }

    private async Task Recommend(TestPerson reviewer, Guid claim) => await Act(claim, (revision, line) => site.Do(reviewer, new RecommendLine(claim, revision, line, Verdict.Approve, null, null)));

    private async Task Decide(TestPerson approver, Guid claim) => await Act(claim, (revision, line) => site.Do(approver, new DecideLine(claim, revision, line, Verdict.Approve, null, null)));

    private async Task Confirm(TestPerson reviewer, Guid claim, string code, bool holds = true, string? note = null) =>
        await Act(claim, (revision, line) => site.Do(reviewer, new ConfirmChecks(claim, revision, line, [code], "Shartnoma", note, holds)));

    private async Task Override(TestPerson approver, Guid claim, string code, DateOnly? until = null) =>
        await Act(claim, (revision, line) => site.Do(approver, new OverrideCheck(claim, revision, line, code, "Bir familiyali kishilar", until ?? site.Today.AddDays(30))));

    private async Task Act(Guid claim, Func<int, Guid, Task> act)
    {
        var now = await site.Claim(claim);
        await act(now.Revision, now.Lines[0].Id);
    }

    private static async Task<string> Refused(Func<Task> act) => (await Assert.ThrowsAsync<RuleBroken>(act)).Code;

    private Task<List<LineCheck>> Rows(Guid claim) => site.InDatabase(db => db.LineChecks.AsNoTracking().Where(c => c.ClaimId == claim).OrderBy(c => c.At).ToListAsync(Ct));

    private async Task<PostgresException> Fault(string sql) =>
        await Assert.ThrowsAsync<PostgresException>(() => site.InDatabase(db => db.Database.ExecuteSqlRawAsync(sql, Ct)));
}
