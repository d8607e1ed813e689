using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Claims;

public sealed class ClaimTests
{
    private static readonly Actor Centre = new(Guid.NewGuid(), "Markaz", "centre");
    private static readonly Actor Reviewer = new(Guid.NewGuid(), "Tekshiruvchi", "reviewer");
    private static readonly Actor Approver = new(Guid.NewGuid(), "Tasdiqlovchi", "approver");
    private static readonly DateTimeOffset At = new(2025, 9, 15, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_claim_takes_two_hundred_lines_and_no_more()
    {
        var claim = Claim.Draft(Guid.NewGuid(), Guid.NewGuid(), Centre, At);
        for (var i = 0; i < Claim.MaxLines; i++)
        {
            Add(claim);
        }

        Refuses("claim-lines-limit", () => Add(claim));
    }

    [Fact]
    public void A_person_stands_on_a_claim_once()
    {
        var claim = Claim.Draft(Guid.NewGuid(), Guid.NewGuid(), Centre, At);
        var person = Guid.NewGuid();
        claim.AddLine(Guid.NewGuid(), person, Guid.NewGuid(), Centre, At);
        Refuses("claim-person-twice", () => claim.AddLine(Guid.NewGuid(), person, Guid.NewGuid(), Centre, At));
    }

    [Fact]
    public void A_submitted_claim_cannot_be_edited()
    {
        var claim = Submitted();
        Refuses("claim-not-editable", () => Add(claim));
        Refuses("claim-not-editable", () => claim.RemoveLine(claim.Lines[0].Id, Centre, At));
        Refuses("claim-step-forbidden", () => Submit(claim));
    }

    [Fact]
    public void An_empty_claim_is_not_handed_in() =>
        Refuses("claim-empty", () => Submit(Claim.Draft(Guid.NewGuid(), Guid.NewGuid(), Centre, At)));

    [Fact]
    public void A_line_that_is_not_eligible_stops_the_whole_claim()
    {
        var claim = Draft();
        Refuses("line-not-eligible", () => Submit(claim, eligible: false));
        Assert.Equal(ClaimState.Draft, claim.State);
    }

    [Fact]
    public void The_decision_falls_with_the_last_line()
    {
        var claim = Taken(lines: 2);
        foreach (var line in claim.Lines)
        {
            claim.Recommend(line.Id, Verdict.Approve, null, null, Reviewer, At);
        }

        claim.Decide(claim.Lines[0].Id, Verdict.Approve, null, null, Approver, At);
        Assert.Equal(ClaimState.InReview, claim.State);
        claim.Decide(claim.Lines[1].Id, Verdict.Refuse, "papers-missing", null, Approver, At);
        Assert.Equal(ClaimState.Decided, claim.State);
        Assert.Equal(25_000_000, claim.Total);
    }

    [Fact]
    public void The_same_person_never_recommends_and_decides()
    {
        var claim = Taken();
        claim.Recommend(claim.Lines[0].Id, Verdict.Approve, null, null, Reviewer, At);
        Refuses("four-eyes", () => claim.Decide(claim.Lines[0].Id, Verdict.Approve, null, null, Reviewer with { Name = "Boshqa ism" }, At));
    }

    [Fact]
    public void A_refusal_names_its_reason()
    {
        var claim = Taken();
        Refuses("reason-missing", () => claim.Recommend(claim.Lines[0].Id, Verdict.Refuse, null, "sabab", Reviewer, At));
        Refuses("reason-missing", () => claim.Recommend(claim.Lines[0].Id, Verdict.Refuse, "no-such-reason", null, Reviewer, At));
    }

    [Fact]
    public void Approving_against_the_advice_needs_words()
    {
        var claim = Taken();
        claim.Recommend(claim.Lines[0].Id, Verdict.Refuse, "papers-missing", null, Reviewer, At);
        Refuses("reason-missing", () => claim.Decide(claim.Lines[0].Id, Verdict.Approve, null, " ", Approver, At));
        claim.Decide(claim.Lines[0].Id, Verdict.Approve, null, "Hujjat keltirildi", Approver, At);
        Assert.Equal(LineState.Approved, claim.Lines[0].State);
    }

    [Fact]
    public void A_line_nobody_advised_on_cannot_be_decided()
    {
        var claim = Taken();
        Refuses("line-step-forbidden", () => claim.Decide(claim.Lines[0].Id, Verdict.Approve, null, null, Approver, At));
    }

    [Fact]
    public void Only_the_reviewer_who_took_the_claim_advises()
    {
        var claim = Taken();
        Refuses("claim-taken-by-other", () => claim.Recommend(claim.Lines[0].Id, Verdict.Approve, null, null, Reviewer with { Id = Guid.NewGuid() }, At));
    }

    [Fact]
    public void A_return_takes_the_advice_back_and_stops_the_clock()
    {
        var claim = Taken();
        claim.Recommend(claim.Lines[0].Id, Verdict.Approve, null, null, Reviewer, At);
        claim.Return("Shartnoma yoʻq", 9, Reviewer, At);
        Assert.Equal((LineState.Pending, null, null), (claim.Lines[0].State, claim.Lines[0].RecommendedById, claim.DueOn));
        Assert.Equal(9, claim.WorkingDaysLeft);
    }

    [Fact]
    public void A_claim_with_a_decided_line_is_not_returned()
    {
        var claim = Taken(lines: 2);
        claim.Recommend(claim.Lines[0].Id, Verdict.Approve, null, null, Reviewer, At);
        claim.Decide(claim.Lines[0].Id, Verdict.Approve, null, null, Approver, At);
        Refuses("claim-partly-decided", () => claim.Return("Sabab", 1, Reviewer, At));
    }

    [Fact]
    public void Withdrawing_frees_every_line()
    {
        var claim = Submitted();
        claim.Withdraw(null, Centre, At);
        Assert.All(claim.Lines, l => Assert.Equal(LineState.Withdrawn, l.State));
        Refuses("claim-step-forbidden", () => claim.Withdraw(null, Centre, At));
    }

    [Fact]
    public void A_claim_under_review_is_not_withdrawn() => Refuses("claim-step-forbidden", () => Taken().Withdraw(null, Centre, At));

    [Fact]
    public void Every_step_raises_the_revision_and_stands_in_the_timeline()
    {
        var claim = Taken();
        Assert.Equal(claim.Revision, claim.Events.Count);
        Assert.Equal(["created", "line-added", "submitted", "taken"], claim.Events.Select(e => e.What));
    }

    private static Claim Draft(int lines = 1)
    {
        var claim = Claim.Draft(Guid.NewGuid(), Guid.NewGuid(), Centre, At);
        for (var i = 0; i < lines; i++)
        {
            Add(claim);
        }

        return claim;
    }

    private static Claim Submitted(int lines = 1)
    {
        var claim = Draft(lines);
        Submit(claim);
        return claim;
    }

    private static Claim Taken(int lines = 1)
    {
        var claim = Submitted(lines);
        claim.Take(Reviewer, At);
        return claim;
    }

    private static void Add(Claim claim) => claim.AddLine(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Centre, At);

    private static void Submit(Claim claim, bool eligible = true)
    {
        var facts = new SubsidyFacts();
        var assessment = SubsidyRules.Assess(facts, new DateOnly(2025, 9, 15), ShippedPolicy.Book.Edition(null)!) with
        {
            Outcome = eligible ? AssessmentOutcome.Eligible : AssessmentOutcome.Ineligible,
            Amount = 25_000_000,
        };
        claim.Submit(new("Direktor", "Direktor"), "TP-2025-000001", claim.OpenLines.ToDictionary(l => l.Id, _ => new LineSubmission(facts, assessment)), new(2025, 10, 6), Centre, At);
    }

    private static void Refuses(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Code);
}
