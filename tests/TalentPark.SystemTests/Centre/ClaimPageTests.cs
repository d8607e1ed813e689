using System.Net;
using AngleSharp.Dom;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Registry;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Centre;

public sealed class ClaimPageTests(Site site) : IClassFixture<Site>
{
    private static readonly byte[] Pdf = "%PDF-1.7 sinov"u8.ToArray();

    private static readonly Dictionary<string, string?> Certified = new() { ["Input.CertifierName"] = "Sinov Direktor", ["Input.CertifierPosition"] = "Direktor", ["Input.Agreed"] = "true" };

    private readonly World _world = new(site);

    [Fact]
    public async Task From_ready_graduates_to_a_claim_handed_in_with_papers()
    {
        var centre = await _world.Centre();
        var (first, second, third) = (await _world.Ready(centre), await _world.Ready(centre), await _world.Ready(centre));
        using var client = await site.SignedIn(centre);
        using var draft = await client.Done("/centre", "#ready", new() { ["Picked"] = first.ToString() });
        var path = new Uri(draft.Url).AbsolutePath;

        using var more = await client.Done(path, "#more", new() { ["picked"] = second.ToString() });
        Assert.Equal("2 kishilik ariza qoralamasi", more.Heading());
        using var third3 = await client.Done(path, "#more", new() { ["picked"] = third.ToString() });
        var line = third3.QuerySelector("form[action*='handler=remove'] button")!.GetAttribute("value")!;
        using var removed = await client.Done(path, "form[action*='handler=remove']", new() { ["line"] = line });
        Assert.Equal(2, removed.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("2 kishilik ariza qoralamasi", removed.Heading());

        using var uploaded = await client.PostPaper(removed, path, removed.QuerySelector("input[name=line]")!.GetAttribute("value")!, Pdf);
        Assert.Equal(HttpStatusCode.Redirect, uploaded.StatusCode);
        using var withPaper = await client.Open(path);
        var paper = withPaper.QuerySelector("a[href^='/papers/']")!.GetAttribute("href")!;
        using var file = await client.Get(paper);
        Assert.Equal(("application/pdf", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        using var filed = await client.Done(path, "#certify", Certified);
        Assert.Matches("^Ariza TP-2025-[0-9]{6}$", filed.Heading());
        Assert.Contains("ish kuni qoldi", filed.MainText(), StringComparison.Ordinal);
        Assert.Null(filed.QuerySelector("form[action*='handler=']:not([action*='handler=Message'])"));
        Assert.Contains("Topshirildi", filed.QuerySelector(".tp-time")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, filed.QuerySelectorAll("a[href^='/documents/']").Length);
        foreach (var link in filed.QuerySelectorAll("a[href^='/documents/']").Select(a => a.GetAttribute("href")!))
        {
            using var answer = await client.Get(link);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(link.EndsWith(".pdf", StringComparison.Ordinal) ? "application/pdf" : "text/html", answer.Content.Headers.ContentType!.MediaType);
        }

        using var list = await client.Open("/centre/claims");
        Assert.Contains("TP-2025-", list.MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.CertifierName", "")]
    [InlineData("Input.CertifierName", "\u202Elave")]
    [InlineData("Input.CertifierPosition", "D\u0336irektor")]
    [InlineData("Input.Agreed", "false")]
    public async Task Does_not_hand_in_what_is_not_certified_and_keeps_what_was_typed(string field, string typed)
    {
        var (centre, path, client) = await Draft();
        var values = new Dictionary<string, string?>(Certified) { [field] = typed };
        var (status, page) = await client.Post(path, "#certify", values);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Fault(field));
        Assert.Equal(values["Input.CertifierPosition"], page.Typed("Input.CertifierPosition"));
        Assert.Equal(ClaimState.Draft, (await Show(centre, path)).Claim.State);
    }

    [Fact]
    public async Task A_certifier_of_ten_thousand_characters_is_refused()
    {
        var (_, path, client) = await Draft();
        var (status, page) = await client.Post(path, "#certify", new(Certified) { ["Input.CertifierName"] = new string('a', 10_000) });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("100", page.Fault("Input.CertifierName"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_longer_eligible_blocks_the_claim_and_says_why()
    {
        var (centre, path, client) = await Draft(2);
        using var fine = await client.Open(path);
        Assert.Null(fine.QuerySelector(".tp-stick [aria-disabled]"));
        var job = (await Jobs(centre, path))[0];
        await site.Do(centre, new EndEmployment(job.Employment.Id, job.Employment.Revision, new DateOnly(2025, 5, 1)));

        using var blocked = await client.Open(path);
        Assert.Equal("true", blocked.QuerySelector(".tp-stick button")!.GetAttribute("aria-disabled"));
        Assert.Equal("1 qator toʻsib turibdi", blocked.QuerySelector("#why-not")!.TextContent);
        Assert.Contains("01.05.2025", blocked.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var (status, refused) = await client.Post(path, "#certify", Certified);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("1-qator", refused.Errors(), StringComparison.Ordinal);
        Assert.Equal("Sinov Direktor", refused.Typed("Input.CertifierName"));
        Assert.Equal(ClaimState.Draft, (await Show(centre, path)).Claim.State);
    }

    [Fact]
    public async Task A_double_click_hands_the_claim_in_once_and_says_so()
    {
        var (centre, path, client) = await Draft();
        using var form = await client.Open(path);
        var answers = await Task.WhenAll(client.Send(form, Certified, "#certify"), client.Send(form, Certified, "#certify"), client.Send(form, Certified, "#certify"));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        foreach (var loser in answers.Where(a => a.StatusCode == HttpStatusCode.Conflict))
        {
            Assert.Contains("allaqachon topshirilgan", (await loser.Html()).Errors(), StringComparison.Ordinal);
        }

        var claim = await Show(centre, path);
        Assert.Single(claim.Timeline, e => e.What == "submitted");
        Assert.Single(claim.Documents);
    }

    [Fact]
    public async Task A_stale_draft_is_not_handed_in_and_keeps_what_was_typed()
    {
        var (centre, path, client) = await Draft(2);
        using var form = await client.Open(path);
        var claim = await Show(centre, path);
        await site.Do(centre, new RemoveLine(claim.Claim.Id, claim.Claim.Revision, claim.Lines[0].Line.Id));
        using var answer = await client.Send(form, Certified, "#certify");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        using var page = await answer.Html();
        Assert.Contains("boshqa xodim", page.Errors(), StringComparison.Ordinal);
        Assert.Equal("Sinov Direktor", page.Typed("Input.CertifierName"));
        Assert.Equal(ClaimState.Draft, (await Show(centre, path)).Claim.State);
        using var again = await client.Send(page, [], "#certify");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Another_centres_claim_for_the_same_person_refuses_this_one_clearly()
    {
        var (one, two) = (await _world.Centre(), await _world.Centre());
        var pinfl = World.NextPinfl();
        var draft = await site.Send<Guid>(one, new DraftClaim([await _world.Ready(one, pinfl)]));
        var (other, employer) = (await _world.Graduate(two, await _world.Course(two), pinfl), await _world.Employer());
        await _world.Job(two, other, employer);
        await _world.Submit(two, await site.Send<Guid>(two, new DraftClaim([other])));
        using var client = await site.SignedIn(one);
        var (status, page) = await client.Post($"/centre/claims/{draft}", "#certify", Certified);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Errors());
        Assert.Equal(ClaimState.Draft, (await Show(one, $"/centre/claims/{draft}")).Claim.State);
    }

    [Fact]
    public async Task A_returned_claim_shows_the_reason_and_can_be_handed_in_again()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        var reviewer = await site.Person(Role.Reviewer);
        await site.Do(reviewer, new TakeClaim(claim, await Revision(centre, claim)));
        await site.Do(reviewer, new ReturnClaim(claim, await Revision(centre, claim), "Sertifikat <b>nusxasi</b> yoʻq"));
        using var client = await site.SignedIn(centre);
        using var page = await client.Open($"/centre/claims/{claim}");
        Assert.Contains("Sertifikat <b>nusxasi</b> yoʻq", page.QuerySelector(".tp-note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Sinov Direktor", page.Typed("Input.CertifierName"));
        using var again = await client.Done($"/centre/claims/{claim}", "#certify", new() { ["Input.Agreed"] = "true" });
        Assert.Contains("Topshirilgan", again.QuerySelector(".st-fill")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sertifikat", again.QuerySelector(".tp-time")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decided_claim_shows_each_decision_with_its_reason_and_the_letter()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre, 2);
        var (reviewer, approver) = (await site.Person(Role.Reviewer), await site.Person(Role.Approver));
        await site.Do(reviewer, new TakeClaim(claim, await Revision(centre, claim)));
        await _world.Confirm(reviewer, claim);
        var lines = (await Show(centre, claim)).Lines;
        await site.Do(reviewer, new RecommendLine(claim, await Revision(centre, claim), lines[0].Line.Id, Verdict.Approve, null, null));
        await site.Do(reviewer, new RecommendLine(claim, await Revision(centre, claim), lines[1].Line.Id, Verdict.Refuse, "papers-missing", "Ichki izoh"));
        using var client = await site.SignedIn(centre);
        using var before = await client.Open($"/centre/claims/{claim}");
        Assert.DoesNotContain("Tavsiya berilgan", before.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        await site.Do(approver, new DecideLine(claim, await Revision(centre, claim), lines[0].Line.Id, Verdict.Approve, null, null));
        await site.Do(approver, new DecideLine(claim, await Revision(centre, claim), lines[1].Line.Id, Verdict.Refuse, "papers-missing", "Shartnoma yoʻq"));
        using var page = await client.Open($"/centre/claims/{claim}");
        Assert.Contains("Qaror chiqqan", page.QuerySelector(".st-fill")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hujjat yetishmaydi", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Shartnoma yoʻq", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(8, page.QuerySelectorAll("a[href^='/documents/']").Length);
        Assert.Contains("25\u00A0000\u00A0000", page.QuerySelector("tfoot")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_a_claim_back_is_asked_once_more_and_frees_its_graduates()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        using var client = await site.SignedIn(centre);
        using var ask = await client.Open($"/centre/claims/{claim}/withdraw");
        Assert.NotNull(ask.QuerySelector("main form button.btn-danger"));
        Assert.Contains("01.12.2025", ask.MainText(), StringComparison.Ordinal);
        var (status, refused) = await client.Post($"/centre/claims/{claim}/withdraw", "main form[method=post]", new() { ["Input.Note"] = new string('a', 1001) });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(refused.Fault("Input.Note"));
        using var done = await client.Done($"/centre/claims/{claim}/withdraw", "main form[method=post]", new() { ["Input.Note"] = "Xato tuzilgan" });
        Assert.Contains("Qaytarib olingan", done.QuerySelector(".st-fill")!.TextContent, StringComparison.Ordinal);
        using var home = await client.Open("/centre");
        Assert.Equal("1 bitiruvchi boʻyicha hozir ariza berish mumkin", home.Heading());
        using var again = await client.Open($"/centre/claims/{claim}/withdraw");
        Assert.Null(again.QuerySelector("main form"));
    }

    [Theory]
    [InlineData("html", "certificate")]
    [InlineData("empty", "certificate")]
    [InlineData("huge", "certificate")]
    [InlineData("pdf", "no-such-kind")]
    public async Task A_paper_that_is_none_is_refused_with_a_sentence(string what, string kind)
    {
        var (centre, path, client) = await Draft();
        byte[] content = what switch { "html" => "<script>alert(1)</script>"u8.ToArray(), "empty" => [], "huge" => [.. Pdf, .. new byte[Evidence.MaxSize]], _ => Pdf };
        using var page = await client.Open(path);
        using var answer = await client.PostPaper(page, path, page.QuerySelector("input[name=line]")!.GetAttribute("value")!, content, kind);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty((await answer.Html()).Errors());
        Assert.Empty((await Show(centre, path)).Lines.Single().Papers);
    }

    [Fact]
    public async Task A_file_beyond_any_measure_is_refused_without_failing()
    {
        var (centre, path, client) = await Draft();
        using var page = await client.Open(path);
        try
        {
            using var answer = await client.PostPaper(page, path, page.QuerySelector("input[name=line]")!.GetAttribute("value")!, new byte[40 * 1024 * 1024]);
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }
        catch (HttpRequestException)
        {
            // The server may close the connection before it has read everything.
        }

        Assert.Empty((await Show(centre, path)).Lines.Single().Papers);
    }

    [Fact]
    public async Task A_claim_handed_in_takes_no_change_even_from_an_old_form()
    {
        var (centre, path, client) = await Draft();
        using var form = await client.Open(path);
        using var done = await client.Done(path, "#certify", Certified);
        foreach (var (selector, handler) in new[] { ("form[action*='handler=remove']", "remove"), ("#certify", "submit") })
        {
            using var answer = await client.Send(form, handler == "remove" ? new() { ["line"] = form.QuerySelector("input[name=line]")!.GetAttribute("value") } : Certified, selector);
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        }

        var claim = await Show(centre, path);
        using var forced = await client.PostRaw(form, $"{path}?handler=remove", [new("Revision", $"{claim.Claim.Revision}"), new("line", $"{claim.Lines[0].Line.Id}")]);
        Assert.Equal(HttpStatusCode.BadRequest, forced.StatusCode);
        Assert.NotEmpty((await forced.Html()).Errors());
        Assert.Single((await Show(centre, path)).Lines);
    }

    [Fact]
    public async Task An_unknown_line_or_training_is_refused()
    {
        var (_, path, client) = await Draft();
        using var page = await client.Open(path);
        var revision = KeyValuePair.Create("Revision", CentreSite.Revision(page));
        using var line = await client.PostRaw(page, $"{path}?handler=remove", [revision, new("line", Guid.NewGuid().ToString())]);
        Assert.Equal(HttpStatusCode.BadRequest, line.StatusCode);
        using var training = await client.PostRaw(page, $"{path}?handler=add", [revision, new("picked", Guid.NewGuid().ToString())]);
        Assert.Equal(HttpStatusCode.NotFound, training.StatusCode);
        using var nonsense = await client.PostRaw(page, $"{path}?handler=add", [revision, new("picked", "x")]);
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
    }

    [Theory]
    [InlineData("submit"), InlineData("add"), InlineData("remove"), InlineData("paper")]
    public async Task A_form_without_its_token_is_refused(string handler)
    {
        var (centre, path, client) = await Draft();
        using var answer = await client.PostAsync($"{path}?handler={handler}", new FormUrlEncodedContent(Certified!), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(ClaimState.Draft, (await Show(centre, path)).Claim.State);
    }

    private async Task<(TestPerson Centre, string Path, HttpClient Client)> Draft(int lines = 1)
    {
        var centre = await _world.Centre();
        var trainings = new List<Guid>();
        for (var i = 0; i < lines; i++)
        {
            trainings.Add(await _world.Ready(centre));
        }

        var id = await site.Send<Guid>(centre, new DraftClaim(trainings));
        return (centre, $"/centre/claims/{id}", await site.SignedIn(centre));
    }

    private async Task<List<JobPage>> Jobs(TestPerson centre, string path)
    {
        var jobs = new List<JobPage>();
        foreach (var line in (await Show(centre, path)).Lines)
        {
            jobs.AddRange((await site.Send<GraduatePage>(centre, new ShowGraduate(line.Line.TrainingId))).Jobs);
        }

        return jobs;
    }

    private Task<ClaimPage> Show(TestPerson centre, string path) => Show(centre, Guid.Parse(path.Split('/')[^1]));

    private Task<ClaimPage> Show(TestPerson centre, Guid claim) => site.Send<ClaimPage>(centre, new ShowOwnClaim(claim));

    private async Task<int> Revision(TestPerson centre, Guid claim) => (await Show(centre, claim)).Claim.Revision;
}
