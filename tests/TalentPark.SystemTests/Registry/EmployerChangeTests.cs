using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Registry;

/// <summary>What a change of an employer's periods does to claim lines, and what two people at once can do to the periods.</summary>
public sealed class EmployerChangeTests(Site site) : IClassFixture<Site>
{
    private const EmployerPeriodKind Resident = EmployerPeriodKind.Resident;

    private static readonly DateOnly Midway = new(2025, 6, 30);

    private readonly World _world = new(site);

    [Fact]
    public async Task Residency_withdrawn_retroactively_fails_the_lines_whose_months_it_cuts()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var registrar = await site.Person(Role.Registrar);
        var employer = await EmployerOf(claim);
        var preview = await Preview(registrar, End(employer, Midway));
        Assert.True(preview.IsPast);
        var line = Assert.Single(preview.Touched.Lines);
        Assert.Equal((claim, 1, LineState.Pending, LineStage.Undecided), (line.ClaimId, line.LineNo, line.State, line.Stage));
        Assert.Equal((AssessmentOutcome.Eligible, 25_000_000m), (line.Before.Outcome, line.Before.Amount));
        Assert.Equal((AssessmentOutcome.Ineligible, 0m), (line.After.Outcome, line.After.Amount));
        Assert.Equal(SubsidyRuleCodes.EmployerResidentExporter, Assert.Single(line.ChangedRules).Code);
        Assert.Equal(SubsidyRuleCodes.EmployerResidentExporter, Assert.Single(line.FailingRules).Code);
        Assert.StartsWith("TP-2025-", line.ClaimNumber, StringComparison.Ordinal);
        Assert.Null((await Employer(employer)).Periods.Single(p => p.Kind == Resident).Period.To);
    }

    [Fact]
    public async Task An_approved_a_paid_and_a_draft_line_are_each_told_by_their_stage()
    {
        var centre = await _world.Centre();
        var (approved, paid) = (await _world.Submitted(centre), await _world.Submitted(centre));
        var draft = await site.Send<Guid>(centre, new DraftClaim([await _world.Ready(centre)]));
        var registrar = await site.Person(Role.Registrar);
        await Approve(approved);
        await Approve(paid);
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"update claim_line set state = 'Paid' where claim_id = {paid}"));
        foreach (var (claim, stage) in new[] { (approved, LineStage.Approved), (paid, LineStage.Paid), (draft, LineStage.Undecided) })
        {
            var touched = (await Preview(registrar, End(await EmployerOf(claim), Midway))).Touched;
            var line = Assert.Single(touched.Lines);
            Assert.Equal((claim, stage, AssessmentOutcome.Eligible, AssessmentOutcome.Ineligible), (line.ClaimId, line.Stage, line.Before.Outcome, line.After.Outcome));
            Assert.Equal(claim == draft ? 0 : 25_000_000m, line.Amount);
            Assert.Equal(0, touched.Candidates);
        }
    }

    [Fact]
    public async Task A_graduate_on_no_claim_is_counted_and_refused_lines_are_left_alone()
    {
        var centre = await _world.Centre();
        var refused = await _world.Submitted(centre);
        await Decide(refused, Verdict.Refuse);
        var registrar = await site.Person(Role.Registrar);
        var touched = (await Preview(registrar, End(await EmployerOf(refused), Midway))).Touched;
        Assert.Empty(touched.Lines);
        Assert.Equal(1, touched.Candidates);
    }

    [Fact]
    public async Task A_change_in_the_future_or_beyond_the_months_judged_touches_no_line()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var registrar = await site.Person(Role.Registrar);
        var employer = await EmployerOf(claim);
        var future = await Preview(registrar, End(employer, site.Today.AddDays(40)));
        Assert.False(future.IsPast);
        Assert.Empty(future.Touched.Lines);
        Assert.Equal(0, future.Touched.Candidates);
        var later = await Preview(registrar, End(employer, new(2025, 8, 31)));
        Assert.True(later.IsPast);
        Assert.Empty(later.Touched.Lines);
        Assert.Single((await Preview(registrar, End(employer, new(2025, 8, 30)))).Touched.Lines);
    }

    [Fact]
    public async Task A_correction_that_mends_a_failing_line_shows_its_new_sum()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var registrar = await site.Person(Role.Registrar);
        var employer = await EmployerOf(claim);
        await site.Do(registrar, End(employer, Midway));
        var period = (await Employer(employer)).Periods.Single(p => p.Kind == Resident);
        var line = Assert.Single((await Preview(registrar, new CorrectEmployerPeriod(employer, period.Id, period.Period.From, null, "Qaror 1", null, "Xato"))).Touched.Lines);
        Assert.Equal((0m, 25_000_000m), (line.Before.Amount, line.After.Amount));
        Assert.False(line.Fails);
        Assert.Empty(line.FailingRules);
    }

    [Fact]
    public async Task A_correction_of_the_ground_alone_is_no_change_of_the_past_and_the_audit_keeps_why()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var registrar = await site.Person(Role.Registrar);
        var employer = await EmployerOf(claim);
        var period = (await Employer(employer)).Periods.Single(p => p.Kind == Resident);
        var change = new CorrectEmployerPeriod(employer, period.Id, period.Period.From, null, "Qaror 1-a", null, "Raqam xato yozilgan");
        Assert.False((await Preview(registrar, change)).IsPast);
        await site.Do(registrar, change);
        var entry = await site.InDatabase(db => db.Audit.SingleAsync(a => a.SubjectId == period.Id.ToString() && a.Kind == "changed"));
        Assert.Equal((nameof(CorrectEmployerPeriod), "Raqam xato yozilgan", employer.ToString()), (entry.Action, entry.Reason, entry.RootId));
        Assert.Contains("Qaror 1\"", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_keeps_the_days_of_a_period_that_was_taken_off()
    {
        var registrar = await site.Person(Role.Registrar);
        var employer = await EmployerOf(await _world.Submitted(await _world.Centre()));
        var period = (await Employer(employer)).Periods.Single(p => p.Kind == Resident);
        await site.Do(registrar, new RemoveEmployerPeriod(employer, period.Id, "Boshqa korxonaniki edi"));
        var entry = await site.InDatabase(db => db.Audit.SingleAsync(a => a.SubjectId == period.Id.ToString() && a.Kind == "removed"));
        Assert.Contains("2022-01-01", entry.Changes, StringComparison.Ordinal);
        Assert.Equal("Boshqa korxonaniki edi", entry.Reason);
    }

    [Fact]
    public async Task What_was_shown_and_is_no_longer_so_is_not_made()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var registrar = await site.Person(Role.Registrar);
        var employer = await EmployerOf(claim);
        var shown = await Preview(registrar, End(employer, Midway));
        await Approve(claim);
        await Assert.ThrowsAsync<StaleForm>(() => site.Do(registrar, End(employer, Midway) with { Stamp = shown.Stamp }));
        var again = await Preview(registrar, End(employer, Midway));
        Assert.Equal(LineStage.Approved, Assert.Single(again.Touched.Lines).Stage);
        await site.Do(registrar, End(employer, Midway) with { Stamp = again.Stamp });
        Assert.Equal(Midway, (await Employer(employer)).Periods.Single(p => p.Kind == Resident).Period.To);
    }

    [Fact]
    public async Task Two_people_who_stretch_two_periods_towards_each_other_do_not_make_them_overlap()
    {
        var registrar = await site.Person(Role.Registrar);
        var employer = await EmployerOf(await _world.Submitted(await _world.Centre()));
        await site.Do(registrar, End(employer, new(2023, 12, 31)));
        await site.Do(registrar, new AddEmployerPeriod(employer, Resident, new(2024, 7, 1), null, "Qaror 2"));
        var periods = (await Employer(employer)).Periods.Where(p => p.Kind == Resident).OrderBy(p => p.Period.From).ToList();
        var acts = new Mediator.ICommand[]
        {
            new CorrectEmployerPeriod(employer, periods[0].Id, new(2022, 1, 1), new(2024, 5, 31), "Qaror 1", "Buyruq", "Sinov"),
            new CorrectEmployerPeriod(employer, periods[1].Id, new(2024, 3, 1), null, "Qaror 2", null, "Sinov"),
        };
        var ends = await Task.WhenAll(acts.Select(Try));
        Assert.Equal(1, ends.Count(e => e is null));
        Assert.Single(ends, e => e is StaleForm or RuleBroken { Code: "period-overlaps" });

        async Task<Exception?> Try(Mediator.ICommand act) => await Record.ExceptionAsync(() => site.Do(registrar, act));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_correction_that_overlaps()
    {
        var registrar = await site.Person(Role.Registrar);
        var employer = await EmployerOf(await _world.Submitted(await _world.Centre()));
        await site.Do(registrar, End(employer, new(2023, 12, 31)));
        await site.Do(registrar, new AddEmployerPeriod(employer, Resident, new(2024, 7, 1), null, "Qaror 2"));
        var fault = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => site.InDatabase(db => db.Database.ExecuteSqlAsync(
            $"update employer_period set valid_to = '2024-08-01' where employer_id = {employer} and kind = 'Resident' and valid_to = '2023-12-31'")));
        Assert.Equal("ex_employer_period", fault.ConstraintName);
    }

    [Fact]
    public async Task A_clerk_of_a_centre_may_neither_look_nor_change()
    {
        var centre = await _world.Centre();
        var employer = await EmployerOf(await _world.Submitted(centre));
        await Assert.ThrowsAsync<NotAllowed>(() => Preview(centre, End(employer, Midway)));
        await Assert.ThrowsAsync<NotAllowed>(() => site.Do(centre, End(employer, Midway)));
    }

    private static EndEmployerPeriod End(Guid employer, DateOnly lastDay) => new(employer, Resident, lastDay, "Buyruq 7", "Rezidentlik tugatildi");

    private Task<EmployerPreview> Preview(TestPerson by, IEmployerChange change) => site.Send<EmployerPreview>(by, new PreviewEmployerChange(change));

    private Task<Guid> EmployerOf(Guid claim) => site.InDatabase(async db =>
        (await db.Employments.SingleAsync(e => db.ClaimLines.Any(l => l.ClaimId == claim && l.EmploymentId == e.Id))).EmployerId);

    private Task<Employer> Employer(Guid id) => site.InDatabase(db => db.Employers.AsNoTracking().Include(e => e.Periods).SingleAsync(e => e.Id == id));

    private Task Approve(Guid claim) => Decide(claim, Verdict.Approve);

    private async Task Decide(Guid claim, Verdict verdict)
    {
        var (reviewer, approver) = (await site.Person(Role.Reviewer), await site.Person(Role.Approver));
        var reason = verdict == Verdict.Refuse ? "papers-missing" : null;
        var note = verdict == Verdict.Refuse ? "Sinov" : null;
        await site.Do(reviewer, new TakeClaim(claim, (await site.Claim(claim)).Revision));
        var taken = await site.Claim(claim);
        await _world.Confirm(reviewer, claim);
        await site.Do(reviewer, new RecommendLine(claim, taken.Revision, taken.Lines[0].Id, verdict, reason, note));
        await site.Do(approver, new DecideLine(claim, (await site.Claim(claim)).Revision, taken.Lines[0].Id, verdict, reason, note));
    }
}
