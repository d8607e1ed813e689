using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Documents;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Claims;

public sealed class ClaimPathTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task A_ready_graduate_becomes_an_approved_claim_with_a_letter()
    {
        var centre = await _world.Centre();
        var training = await _world.Ready(centre);
        var before = await site.Send<CandidatesPage>(centre, new ListCandidates());
        var row = Assert.Single(before.Rows);
        Assert.Equal((CandidateGroup.Ready, 25_000_000m), (row.Group, row.Amount));

        var claimId = await site.Send<Guid>(centre, new DraftClaim([training]));
        var number = await _world.Submit(centre, claimId);
        Assert.Matches("^TP-2025-[0-9]{6}$", number);

        var (reviewer, approver) = (await site.Person(Role.Reviewer), await site.Person(Role.Approver));
        await site.Do(reviewer, new TakeClaim(claimId, await Revision(reviewer, claimId)));
        var line = (await Show(reviewer, claimId)).Lines.Single().Line;
        await _world.Confirm(reviewer, claimId);
        await site.Do(reviewer, new RecommendLine(claimId, await Revision(reviewer, claimId), line.Id, Verdict.Approve, null, null));
        await site.Do(approver, new DecideLine(claimId, await Revision(approver, claimId), line.Id, Verdict.Approve, null, null));

        var done = await Show(approver, claimId);
        Assert.Equal(ClaimState.Decided, done.Claim.State);
        Assert.Equal(LineState.Approved, done.Lines.Single().Line.State);
        Assert.Equal([DocumentKind.DecisionLetter, DocumentKind.Application], done.Documents.Select(d => d.Kind));
        Assert.Equal(["decided", "approved", "recommended-approve", "taken", "submitted", "line-added", "created"], done.Timeline.Select(e => e.What));
        Assert.Equal(CandidateGroup.ClaimedOrPaid, (await site.Send<CandidatesPage>(centre, new ListCandidates())).Rows.Single().Group);

        var told = await site.Send<Verification?>(approver, new VerifyDocument(done.Documents[0].Code));
        Assert.Equal((number, 25_000_000m, ClaimState.Decided), (told!.Number, told.Total, told.State));
    }

    [Fact]
    public async Task A_stored_decision_replays_to_the_same_bytes()
    {
        var centre = await _world.Centre();
        var claimId = await _world.Submitted(centre);
        var line = await site.InDatabase(db => db.ClaimLines.AsNoTracking().SingleAsync(l => l.ClaimId == claimId, TestContext.Current.CancellationToken));
        var kept = await site.InDatabase(db => db.KeptPolicies.AsNoTracking().SingleAsync(k => k.Sha256 == line.PolicyHash, TestContext.Current.CancellationToken));
        var replayed = SubsidyRules.Assess(SubsidyFactsJson.Read(line.FactsJson!), line.ApplicationDate!.Value, PolicySnapshot.Read(kept.Text));
        Assert.Equal(line.AssessmentJson, SubsidyAssessmentJson.Write(replayed));
        Assert.Equal(line.PolicyHash, replayed.PolicyHash);
    }

    [Fact]
    public async Task Two_centres_submitting_the_same_person_at_once_leave_one_winner_and_one_clear_message()
    {
        var pinfl = World.NextPinfl();
        var (one, other) = (await _world.Centre(), await _world.Centre());
        var first = await site.Send<Guid>(one, new DraftClaim([await _world.Ready(one, pinfl)]));
        var training = await _world.Graduate(other, await _world.Course(other), pinfl);
        var second = await site.Send<Guid>(other, new DraftClaim([training]));

        var outcomes = await Task.WhenAll(Try(one, first), Try(other, second));

        Assert.Single(outcomes, o => o is null);
        var refusal = Assert.IsType<RuleBroken>(Assert.Single(outcomes, o => o is not null));
        Assert.Contains(refusal.Code, new[] { "person-already-claimed", "line-not-eligible" });
        var live = await site.InDatabase(db => db.Persons.Where(p => db.Trainings.Any(t => t.Id == training && t.PersonId == p.Id))
            .SelectMany(p => db.ClaimLines.Where(l => l.PersonId == p.Id && l.State == LineState.Pending)).CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, live);

        async Task<Exception?> Try(TestPerson centre, Guid claim) => await Record.ExceptionAsync(async () => await _world.Submit(centre, claim));
    }

    [Fact]
    public async Task A_returned_claim_is_edited_and_handed_in_again_with_its_application_date()
    {
        var centre = await _world.Centre();
        var claimId = await _world.Submitted(centre, 2);
        var reviewer = await site.Person(Role.Reviewer);
        await site.Do(reviewer, new TakeClaim(claimId, await Revision(reviewer, claimId)));
        await site.Do(reviewer, new ReturnClaim(claimId, await Revision(reviewer, claimId), "Shartnoma yoʻq"));

        var returned = await site.Send<ClaimPage>(centre, new ShowOwnClaim(claimId));
        await site.Do(centre, new RemoveLine(claimId, returned.Claim.Revision, returned.Lines[0].Line.Id));
        site.Clock.Advance(TimeSpan.FromDays(3));
        await _world.Submit(centre, claimId);

        var again = await Show(reviewer, claimId);
        Assert.Equal(new DateOnly(2025, 9, 15), Assert.Single(again.Lines).Line.ApplicationDate);
        site.Clock.AdjustTime(Site.Noon);
    }

    [Fact]
    public async Task The_person_who_recommended_a_line_cannot_decide_it()
    {
        var centre = await _world.Centre();
        var claimId = await _world.Submitted(centre);
        var reviewer = await site.Person(Role.Reviewer);
        await site.Do(reviewer, new TakeClaim(claimId, await Revision(reviewer, claimId)));
        var line = (await Show(reviewer, claimId)).Lines.Single().Line.Id;
        await _world.Confirm(reviewer, claimId);
        await site.Do(reviewer, new RecommendLine(claimId, await Revision(reviewer, claimId), line, Verdict.Approve, null, null));
        var revision = await Revision(reviewer, claimId);
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => site.Do(reviewer with { Roles = [Role.Approver] }, new DecideLine(claimId, revision, line, Verdict.Approve, null, null)));
        Assert.Equal("four-eyes", broken.Code);
    }

    [Fact]
    public async Task A_form_opened_before_another_change_is_refused()
    {
        var centre = await _world.Centre();
        var claimId = await _world.Submitted(centre);
        var reviewer = await site.Person(Role.Reviewer);
        var revision = await Revision(reviewer, claimId);
        await site.Do(reviewer, new TakeClaim(claimId, revision));
        await Assert.ThrowsAsync<StaleForm>(() => site.Do(reviewer, new ReturnClaim(claimId, revision, "Eski")));
    }

    private Task<ClaimPage> Show(TestPerson staff, Guid claimId) => site.Send<ClaimPage>(staff, new ShowClaim(claimId));

    private async Task<int> Revision(TestPerson staff, Guid claimId) => (await Show(staff, claimId)).Claim.Revision;
}
