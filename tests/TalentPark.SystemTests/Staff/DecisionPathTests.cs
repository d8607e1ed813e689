using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Registry;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Staff;

/// <summary>From a submitted claim to its decision, in the browsers of a reviewer and an approver.</summary>
public sealed class DecisionPathTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task A_claim_is_taken_recommended_and_decided_line_by_line()
    {
        var claim = await _world.Submitted(await _world.Centre(), 2);
        using var reviewer = await site.As(Role.Reviewer);
        using var approver = await site.As(Role.Approver);

        await reviewer.Take(claim);
        Desk.Moved(await reviewer.Judge(claim, 1, Verdict.Approve), $"/claims/{claim}/lines/2");
        Desk.Moved(await reviewer.Judge(claim, 2, Verdict.Refuse, "papers-missing", "Shartnoma yoʻq"), $"/claims/{claim}");
        using (var seen = await approver.Open($"/claims/{claim}/lines/2"))
        {
            Assert.Contains("Shartnoma yoʻq", seen.Text(), StringComparison.Ordinal);
            Assert.Contains("Hujjat yetishmaydi", seen.Text(), StringComparison.Ordinal);
        }

        Desk.Moved(await approver.Judge(claim, 1, Verdict.Approve), $"/claims/{claim}/lines/2");
        Desk.Moved(await approver.Judge(claim, 2, Verdict.Refuse, "papers-missing", "Shartnoma yoʻq"), $"/claims/{claim}");

        var done = await site.Claim(claim);
        Assert.Equal(ClaimState.Decided, done.State);
        Assert.Equal([LineState.Approved, LineState.Refused], done.Lines.OrderBy(l => l.No).Select(l => l.State));
        Assert.Equal("papers-missing", done.Lines.Single(l => l.No == 2).DecisionReason);
        using var page = await approver.Open($"/claims/{claim}");
        Assert.Contains("Qaror xati", page.Text(), StringComparison.Ordinal);
        Assert.Equal(6, page.QuerySelectorAll("#documents ~ ul a[href$='.pdf']").Length);
        var told = page.QuerySelectorAll(".tp-time > li > b").Select(b => b.TextContent).ToList();
        Assert.Equal("Qaror chiqdi", told[0]);
        Assert.Contains("2-qator: Rad etish tavsiya qilindi", told);
        Assert.Contains("Koʻrib chiqishga olindi", told);
    }

    [Fact]
    public async Task A_refusal_without_a_reason_is_asked_again_and_keeps_the_note()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        await reviewer.Take(claim);

        using var answer = await reviewer.Judge(claim, 1, Verdict.Refuse, note: "Sertifikat soxta");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var page = await answer.Html();
        Assert.NotNull(page.QuerySelector(".tp-errors a[href='#Input_ReasonCode']"));
        Assert.Equal("Sertifikat soxta", page.QuerySelector("#Input_Note")!.TextContent.Trim());
        Assert.Equal(LineState.Pending, (await site.Claim(claim)).Lines.Single().State);
    }

    [Fact]
    public async Task A_note_of_ten_thousand_characters_is_refused_in_words()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        await reviewer.Take(claim);
        using var answer = await reviewer.Judge(claim, 1, Verdict.Approve, note: new string('x', 10_000));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var page = await answer.Html();
        Assert.Contains("1\u00A0000", page.QuerySelector(".tp-errors")!.TextContent.Replace("1000", "1\u00A0000", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_claim_comes_back_corrected_and_is_decided()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        using var reviewer = await site.As(Role.Reviewer);
        await reviewer.Take(claim);
        Desk.Moved(await reviewer.Judge(claim, 1, Verdict.Approve));

        using (var empty = await reviewer.Submit($"/claims/{claim}/return", new() { ["Input.Reason"] = " " }))
        {
            Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        }

        Desk.Moved(await reviewer.Submit($"/claims/{claim}/return", new() { ["Input.Reason"] = "Shartnomani qoʻshing" }), $"/claims/{claim}");
        using (var page = await reviewer.Open($"/claims/{claim}"))
        {
            Assert.Contains("Shartnomani qoʻshing", page.QuerySelector(".tp-note.st-warn")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Soat toʻxtagan", page.Text(), StringComparison.Ordinal);
            Assert.Null(page.QuerySelector("form[action*='handler=Take']"));
        }

        await _world.Submit(centre, claim);
        await reviewer.Take(claim);
        Desk.Moved(await reviewer.Judge(claim, 1, Verdict.Approve));
        using var approver = await site.As(Role.Approver);
        Desk.Moved(await approver.Judge(claim, 1, Verdict.Approve));
        Assert.Equal(ClaimState.Decided, (await site.Claim(claim)).State);
    }

    [Fact]
    public async Task A_claim_taken_over_by_a_colleague_blocks_the_first_reviewers_acts()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var first = await site.As(Role.Reviewer);
        using var second = await site.SignedIn(await site.Person(Role.Reviewer, name: "Oydin Ikkinchi"));
        await first.Take(claim);
        await second.Take(claim);

        using var page = await first.Open($"/claims/{claim}/lines/1");
        var approve = page.QuerySelector("button[value=Approve]")!;
        Assert.Equal("true", approve.GetAttribute("aria-disabled"));
        Assert.Contains("Oydin Ikkinchi", page.GetElementById(approve.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        using var answer = await first.Send(page, Desk.Form(Verdict.Approve), "#line-act");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var refused = await answer.Html();
        Assert.Contains("Oydin Ikkinchi", refused.QuerySelector(".tp-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(LineState.Pending, (await site.Claim(claim)).Lines.Single().State);
    }

    [Fact]
    public async Task An_untaken_claim_shows_blocked_acts_and_the_server_refuses_them_too()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        using var page = await reviewer.Open($"/claims/{claim}/lines/1");
        Assert.Contains("Avval arizani koʻrib chiqishga oling", page.GetElementById("why-not")!.TextContent, StringComparison.Ordinal);
        using var answer = await reviewer.Send(page, Desk.Form(Verdict.Approve), "#line-act");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);

        using var approver = await site.As(Role.Approver);
        using var decision = await approver.Judge(claim, 1, Verdict.Approve);
        Assert.Equal(HttpStatusCode.BadRequest, decision.StatusCode);
        Assert.Equal(LineState.Pending, (await site.Claim(claim)).Lines.Single().State);
    }

    [Fact]
    public async Task Facts_changed_after_submission_are_explained_and_bar_approval_but_not_refusal()
    {
        var centre = await _world.Centre();
        var employer = await _world.Employer();
        var training = await _world.Graduate(centre, await _world.Course(centre));
        await _world.Job(centre, training, employer);
        var claim = await site.Send<Guid>(centre, new DraftClaim([training]));
        await _world.Submit(centre, claim);
        var jobId = (await site.Claim(claim)).Lines.Single().EmploymentId;
        var job = await site.InDatabase(db => db.Employments.AsNoTracking().SingleAsync(e => e.Id == jobId, TestContext.Current.CancellationToken));
        await site.Do(centre, new EndEmployment(jobId, job.Revision, new DateOnly(2025, 6, 30)));

        using var reviewer = await site.As(Role.Reviewer);
        await reviewer.Take(claim);
        using (var page = await reviewer.Open($"/claims/{claim}/lines/1"))
        {
            var note = page.QuerySelector(".tp-note.st-warn")!.TextContent;
            Assert.Contains("Faktlar ariza topshirilgandan keyin oʻzgargan", note, StringComparison.Ordinal);
            Assert.Contains("Uzluksiz ishlagan", note, StringComparison.Ordinal);
            Assert.Equal("true", page.QuerySelector("button[value=Approve]")!.GetAttribute("aria-disabled"));
            Assert.Null(page.QuerySelector("button[value=Refuse]")!.GetAttribute("aria-disabled"));
        }

        using (var approve = await reviewer.Judge(claim, 1, Verdict.Approve))
        {
            Assert.Equal(HttpStatusCode.BadRequest, approve.StatusCode);
            using var refused = await approve.Html();
            Assert.Contains("1-qator", refused.QuerySelector(".tp-errors")!.TextContent, StringComparison.Ordinal);
        }

        Desk.Moved(await reviewer.Judge(claim, 1, Verdict.Refuse, "continuous-employment"));
        Assert.Equal(Verdict.Refuse, (await site.Claim(claim)).Lines.Single().Recommendation);
    }

    [Fact]
    public async Task Approving_against_the_advice_to_refuse_needs_a_note()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        using var approver = await site.As(Role.Approver);
        await reviewer.Take(claim);
        await reviewer.Confirm(claim, 1);
        Desk.Moved(await reviewer.Judge(claim, 1, Verdict.Refuse, "papers-missing"));
        using (var silent = await approver.Judge(claim, 1, Verdict.Approve))
        {
            Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        }

        Desk.Moved(await approver.Judge(claim, 1, Verdict.Approve, note: "Shartnoma keyin topildi"));
        Assert.Equal("Shartnoma keyin topildi", (await site.Claim(claim)).Lines.Single().DecisionNote);
    }

    [Fact]
    public async Task The_sum_is_shown_with_its_formula_and_ceiling()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var auditor = await site.As(Role.Auditor);
        using var page = await auditor.Open($"/claims/{claim}/lines/1");
        var sum = string.Join(' ', page.QuerySelector(".tp-sum")!.TextContent.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("75 × 412\u00A0000 = 30\u00A0900\u00A0000; yuqori chegara 25\u00A0000\u00A0000", sum, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#line-act"));
        Assert.Null(page.QuerySelector(".tp-stick"));
    }
}
