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
    private static readonly Actor Lead = new(Guid.NewGuid(), "Rahbar", "lead");
    private static readonly Commitment Funded = new(Guid.NewGuid(), "hisob");
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

        claim.Approve(claim.Lines[0].Id, Funded, null, Approver, At);
        Assert.Equal(ClaimState.InReview, claim.State);
        claim.Refuse(claim.Lines[1].Id, "papers-missing", null, Approver, At);
        Assert.Equal(ClaimState.Decided, claim.State);
        Assert.Equal(25_000_000, claim.Total);
    }

    [Fact]
    public void The_same_person_never_recommends_and_decides()
    {
        var claim = Taken();
        claim.Recommend(claim.Lines[0].Id, Verdict.Approve, null, null, Reviewer, At);
        Refuses("four-eyes", () => claim.Approve(claim.Lines[0].Id, Funded, null, Reviewer with { Name = "Boshqa ism" }, At));
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
        Refuses("reason-missing", () => claim.Approve(claim.Lines[0].Id, Funded, " ", Approver, At));
        claim.Approve(claim.Lines[0].Id, Funded, "Hujjat keltirildi", Approver, At);
        Assert.Equal(LineState.Approved, claim.Lines[0].State);
    }

    [Fact]
    public void A_line_nobody_advised_on_cannot_be_decided()
    {
        var claim = Taken();
        Refuses("line-step-forbidden", () => claim.Approve(claim.Lines[0].Id, Funded, null, Approver, At));
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
        claim.Approve(claim.Lines[0].Id, Funded, null, Approver, At);
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
    public void A_lead_allocates_a_submitted_claim_and_it_is_in_review()
    {
        var claim = Submitted();
        claim.Allocate(Reviewer.Id, Reviewer.Name, Lead, At);
        Assert.Equal((ClaimState.InReview, Reviewer.Id), (claim.State, claim.ReviewerId));
        Refuses("claim-held-already", () => claim.Allocate(Reviewer.Id, Reviewer.Name, Lead, At));
        claim.Recommend(claim.Lines[0].Id, Verdict.Approve, null, null, Reviewer, At);
        var other = Guid.NewGuid();
        claim.HandOver(other, "Boshqa", Reviewer, At);
        Assert.Equal((other, LineState.Recommended), (claim.ReviewerId!.Value, claim.Lines[0].State));
        Assert.Equal(["allocated", "recommended-approve", "handed-over"], claim.Events.TakeLast(3).Select(e => e.What));
    }

    [Fact]
    public void Only_a_claim_in_review_is_handed_over_and_a_draft_is_never_allocated()
    {
        Refuses("claim-step-forbidden", () => Submitted().HandOver(Guid.NewGuid(), "Boshqa", Lead, At));
        Refuses("claim-step-forbidden", () => Draft().Allocate(Guid.NewGuid(), "Boshqa", Lead, At));
    }

    [Fact]
    public void Whoever_steps_aside_leaves_the_claim_free_and_takes_undecided_advice_along()
    {
        var claim = Taken(lines: 2);
        foreach (var line in claim.Lines)
        {
            claim.Recommend(line.Id, Verdict.Approve, null, null, Reviewer, At);
        }

        claim.Approve(claim.Lines[0].Id, Funded, null, Approver, At);
        claim.StepAside(Reviewer, At);
        Assert.Equal((ClaimState.InReview, null, null), (claim.State, claim.ReviewerId, claim.ReviewerName));
        Assert.Equal([LineState.Approved, LineState.Pending], claim.Lines.Select(l => l.State));
        Refuses("claim-taken-by-other", () => claim.Recommend(claim.Lines[1].Id, Verdict.Approve, null, null, Reviewer, At));
    }

    [Fact]
    public void Somebody_who_does_not_hold_the_claim_leaves_its_reviewer_in_place()
    {
        var claim = Taken();
        claim.Recommend(claim.Lines[0].Id, Verdict.Approve, null, null, Reviewer, At);
        claim.StepAside(Approver, At);
        Assert.Equal((Reviewer.Id, LineState.Recommended), (claim.ReviewerId!.Value, claim.Lines[0].State));
    }

    [Fact]
    public void A_message_has_text_and_at_most_three_files_told_by_their_content()
    {
        byte[] pdf = [.. "%PDF-1.7"u8];
        Refuses("message-empty", () => ClaimMessage.ToCentre(Guid.NewGuid(), Guid.NewGuid(), " ", [], Reviewer, At));
        Refuses("message-files", () => ClaimMessage.Note(Guid.NewGuid(), Guid.NewGuid(), "Qayd", [pdf, pdf, pdf, pdf], Reviewer, At));
        Refuses("paper-type", () => ClaimMessage.ToStaff(Guid.NewGuid(), Guid.NewGuid(), "Xabar", [[.. "<svg>"u8]], Centre, At));
        Assert.Equal("application/pdf", ClaimMessage.ToStaff(Guid.NewGuid(), Guid.NewGuid(), "Xabar", [pdf], Centre, At).Files.Single().MediaType);
    }

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
