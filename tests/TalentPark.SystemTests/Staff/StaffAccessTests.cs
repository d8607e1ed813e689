using System.Net;
using System.Text;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Staff;

/// <summary>Who may open and send what; what is unknown, stale, sent twice or without its token.</summary>
public sealed class StaffAccessTests(Site site) : IClassFixture<Site>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 sinov");

    private readonly World _world = new(site);

    [Fact]
    public async Task Each_page_opens_for_the_roles_that_may_and_for_no_other()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var other = await _world.Centre();
        string[] claimPages = ["/work", $"/claims/{claim}", $"/claims/{claim}/lines/1"];
        string[] registryPages = ["/registry/centres", "/registry/employers"];
        string[] reviewPages = [$"/claims/{claim}/return"];

        var failures = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = role is Role.Centre or Role.CentreAdmin ? await site.SignedIn(await site.Person(role, other.CentreId)) : await site.As(role);
            foreach (var (path, permission) in claimPages.Select(p => (p, Permission.SeeAllClaims))
                .Concat(registryPages.Select(p => (p, Permission.SeeRegistries))).Concat(reviewPages.Select(p => (p, Permission.ReviewClaims))))
            {
                var expected = Permissions.Allows([role], permission) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                if (await client.Status(path) is var got && got != expected)
                {
                    failures.Add($"{role} {path}: {got}");
                }
            }
        }

        using var visitor = site.Visitor();
        foreach (var path in claimPages.Concat(registryPages).Concat(reviewPages))
        {
            using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.Redirect || !answer.Headers.Location!.OriginalString.Contains("/sign-in", StringComparison.Ordinal))
            {
                failures.Add($"visitor {path}: {answer.StatusCode}");
            }
        }

        Assert.Empty(failures);
    }

    [Fact]
    public async Task Each_act_is_refused_to_the_roles_that_may_only_read()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var fields = Desk.Form(Verdict.Approve);
        fields["Input.Revision"] = fields["Revision"] = "1";
        fields["Input.Reason"] = "Sinov";
        (string Path, Permission Needs)[] acts =
        [
            ($"/claims/{claim}?handler=Take", Permission.ReviewClaims), ($"/claims/{claim}/lines/1?handler=Take", Permission.ReviewClaims),
            ($"/claims/{claim}/lines/1?handler=Recommend", Permission.ReviewClaims), ($"/claims/{claim}/return", Permission.ReviewClaims),
            ($"/claims/{claim}/lines/1?handler=Decide", Permission.DecideClaims),
        ];
        var failures = new List<string>();
        foreach (var role in new[] { Role.Reviewer, Role.Approver, Role.Lead, Role.Auditor, Role.Registrar, Role.Finance, Role.Admin })
        {
            using var client = await site.As(role);
            foreach (var (path, needs) in acts.Where(a => !Permissions.Allows([role], a.Needs)))
            {
                if (await client.Post(path, fields) is var got && got != HttpStatusCode.Forbidden)
                {
                    failures.Add($"{role} {path}: {got}");
                }
            }
        }

        Assert.Empty(failures);
        Assert.Equal(ClaimState.Submitted, (await site.Claim(claim)).State);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var nobody = Guid.NewGuid();
        using var reviewer = await site.As(Role.Reviewer);
        foreach (var path in new[]
        {
            $"/claims/{nobody}", $"/claims/{nobody}/lines/1", $"/claims/{nobody}/return", $"/claims/{claim}/lines/2", $"/claims/{claim}/lines/0",
            $"/claims/{claim}/lines/x", "/claims/7", $"/papers/{nobody}", "/documents/00000000000000000000000000", "/documents/00000000000000000000000000/uz.pdf",
        })
        {
            Assert.True(await reviewer.Status(path) == HttpStatusCode.NotFound, path);
        }

        Assert.Equal(HttpStatusCode.NotFound, await reviewer.Post($"/claims/{nobody}?handler=Take", new() { ["Revision"] = "1" }));
        Assert.Equal(HttpStatusCode.NotFound, await reviewer.Post($"/claims/{nobody}/return", new() { ["Input.Reason"] = "x" }));
        Assert.Equal(HttpStatusCode.NotFound, await reviewer.Post($"/claims/{claim}/lines/9?handler=Recommend", Desk.Form(Verdict.Approve)));
    }

    [Fact]
    public async Task A_draft_is_its_centres_own_affair()
    {
        var centre = await _world.Centre();
        var draft = await site.Send<Guid>(centre, new DraftClaim([await _world.Ready(centre)]));
        var own = await site.Send<ClaimPage>(centre, new ShowOwnClaim(draft));
        await site.Do(centre, new AddEvidence(draft, own.Claim.Revision, own.Lines[0].Line.Id, "certificate", Pdf));
        var paper = (await site.Send<ClaimPage>(centre, new ShowOwnClaim(draft))).Lines[0].Papers.Single().Id;

        using var reviewer = await site.As(Role.Reviewer);
        Assert.Equal(HttpStatusCode.NotFound, await reviewer.Status($"/claims/{draft}"));
        Assert.Equal(HttpStatusCode.NotFound, await reviewer.Status($"/claims/{draft}/lines/1"));
        Assert.Equal(HttpStatusCode.NotFound, await reviewer.Status($"/papers/{paper}"));
        Assert.Equal(HttpStatusCode.NotFound, await reviewer.Post($"/claims/{draft}?handler=Take", new() { ["Revision"] = $"{own.Claim.Revision + 1}" }));
    }

    [Fact]
    public async Task What_a_centre_only_began_to_add_to_a_returned_claim_is_not_shown()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        using var reviewer = await site.As(Role.Reviewer);
        await reviewer.Take(claim);
        Desk.Moved(await reviewer.Submit($"/claims/{claim}/return", new() { ["Input.Reason"] = "Tuzating" }));
        await site.Do(centre, new AddLines(claim, (await site.Claim(claim)).Revision, [await _world.Ready(centre)]));

        Assert.Equal(HttpStatusCode.OK, await reviewer.Status($"/claims/{claim}/lines/1"));
        Assert.Equal(HttpStatusCode.NotFound, await reviewer.Status($"/claims/{claim}/lines/2"));
    }

    [Fact]
    public async Task Papers_are_saved_as_files_by_staff_and_their_own_centre_alone()
    {
        var centre = await _world.Centre();
        var claim = await site.Send<Guid>(centre, new DraftClaim([await _world.Ready(centre)]));
        var own = await site.Send<ClaimPage>(centre, new ShowOwnClaim(claim));
        await site.Do(centre, new AddEvidence(claim, own.Claim.Revision, own.Lines[0].Line.Id, "certificate", Pdf));
        await _world.Submit(centre, claim);

        using var reviewer = await site.As(Role.Reviewer);
        using var line = await reviewer.Open($"/claims/{claim}/lines/1");
        var link = line.QuerySelector("a[href^='/papers/']")!.GetAttribute("href")!;
        using var file = await reviewer.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        using var owner = await site.SignedIn(centre);
        using var stranger = await site.SignedIn(await _world.Centre());
        using var registrar = await site.As(Role.Registrar);
        Assert.Equal(HttpStatusCode.OK, await owner.Status(link));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.Status(link));
        Assert.Equal(HttpStatusCode.Forbidden, await registrar.Status(link));
    }

    [Fact]
    public async Task A_form_opened_before_a_colleagues_act_is_refused_as_stale()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        await reviewer.Take(claim);
        using var line = await reviewer.Open($"/claims/{claim}/lines/1");
        using var giveBack = await reviewer.Open($"/claims/{claim}/return");
        using var colleague = await site.As(Role.Reviewer);
        await colleague.Take(claim);

        using var advice = await reviewer.Send(line, Desk.Form(Verdict.Approve), "#line-act");
        Assert.Equal(HttpStatusCode.Conflict, advice.StatusCode);
        using var back = await reviewer.Send(giveBack, new() { ["Input.Reason"] = "Eski" });
        Assert.Equal(HttpStatusCode.Conflict, back.StatusCode);
        Assert.Equal(ClaimState.InReview, (await site.Claim(claim)).State);
    }

    [Fact]
    public async Task A_double_click_does_the_act_once()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        await reviewer.Take(claim);
        await reviewer.Confirm(claim, 1);
        using var page = await reviewer.Open($"/claims/{claim}/lines/1");
        var answers = await Task.WhenAll(reviewer.Send(page, Desk.Form(Verdict.Approve), "#line-act"), reviewer.Send(page, Desk.Form(Verdict.Approve), "#line-act"));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        Assert.Single((await site.Claim(claim)).Events, e => e.What == "recommended-approve");
        Array.ForEach(answers, a => a.Dispose());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var reviewer = await site.As(Role.Reviewer);
        foreach (var (path, form) in new[] { ($"/claims/{claim}", "form[action*='handler=Take']"), ($"/claims/{claim}/lines/1", "#line-act"), ($"/claims/{claim}/return", "main form[method=post]") })
        {
            using var answer = await reviewer.Submit(path, new() { ["__RequestVerificationToken"] = null }, form);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, path);
        }

        Assert.Equal(ClaimState.Submitted, (await site.Claim(claim)).State);
    }
}
