using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Staff;

/// <summary>Who has which claim on the desk: allocated, handed over, left for a conflict of interest, approved many at once.</summary>
public sealed class TeamWorkTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task A_lead_allocates_many_claims_and_each_is_answered_alone()
    {
        var centre = await _world.Centre();
        var (one, two) = (await _world.Submitted(centre), await _world.Submitted(centre));
        var reviewer = await site.Person(Role.Reviewer);
        using var lead = await site.As(Role.Lead);
        using var list = await lead.Open($"/work?tab=new&centre={centre.CentreId}");
        Assert.Equal(2, list.QuerySelectorAll("input[name=picked]").Length);
        var other = await site.Person(Role.Reviewer, name: "Oydin Tez");
        await site.Do(other, new TakeClaim(two, (await site.Claim(two)).Revision));

        var back = await Allocate(lead, list, reviewer.AccountId);
        using (var after = await lead.Open(back))
        {
            var said = after.QuerySelector(".tp-note.st-warn")!.TextContent;
            Assert.Contains("1 ta ariza biriktirildi", said, StringComparison.Ordinal);
            Assert.Contains((await site.Claim(two)).Number!, said, StringComparison.Ordinal);
        }

        Assert.Equal((ClaimState.InReview, reviewer.AccountId), await Desk(one));
        Assert.Equal((ClaimState.InReview, other.AccountId), await Desk(two));

        await Allocate(lead, list, reviewer.AccountId); // pressed twice: the claims have moved on, and are told so
        Assert.Equal(1, (await site.Claim(one)).Events.Count(e => e.What == "allocated"));
    }

    [Fact]
    public async Task Nothing_picked_nobody_chosen_or_an_unknown_claim_is_answered_in_words()
    {
        await _world.Submitted(await _world.Centre());
        using var lead = await site.As(Role.Lead);
        var reviewer = (await site.Person(Role.Reviewer)).AccountId.ToString();
        Assert.Equal(HttpStatusCode.BadRequest, await lead.Post("/work?handler=Allocate", new() { ["reviewerId"] = reviewer }));
        var claim = await _world.Submitted(await _world.Centre());
        Assert.Equal(HttpStatusCode.BadRequest, await lead.Post("/work?handler=Allocate", new() { ["picked"] = $"{claim}:{(await site.Claim(claim)).Revision}", ["reviewerId"] = Guid.NewGuid().ToString() }));
        Assert.Equal(HttpStatusCode.NotFound, await lead.Post("/work?handler=Allocate", new() { ["picked"] = $"{Guid.NewGuid()}:1", ["reviewerId"] = reviewer }));
        Assert.Equal(ClaimState.Submitted, (await site.Claim(claim)).State);
    }

    [Fact]
    public async Task Only_a_lead_allocates()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var person = await site.Person(Role.Reviewer);
        using var reviewer = await site.SignedIn(person);
        using var list = await reviewer.Open("/work?tab=new");
        Assert.Empty(list.QuerySelectorAll("input[name=picked]"));
        Assert.Equal(HttpStatusCode.Forbidden, await reviewer.Post("/work?handler=Allocate", new() { ["picked"] = $"{claim}:{(await site.Claim(claim)).Revision}", ["reviewerId"] = person.AccountId.ToString() }));
        Assert.Equal(ClaimState.Submitted, (await site.Claim(claim)).State);
    }

    [Fact]
    public async Task The_holder_hands_over_with_a_note_that_the_centre_does_not_see()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        var (holder, next, bystander) = (await site.Person(Role.Reviewer), await site.Person(Role.Reviewer, name: "Nodira Keyingi"), await site.Person(Role.Reviewer));
        using var browser = await site.SignedIn(holder);
        await browser.Take(claim);
        using (var other = await site.SignedIn(bystander))
        {
            using var page = await other.Open($"/claims/{claim}/desk");
            using var refused = await other.Send(page, new() { ["Input.ReviewerId"] = next.AccountId.ToString(), ["Input.Note"] = "Menga kerak" });
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var form = await browser.Open($"/claims/{claim}/desk");
        using (var empty = await browser.Send(form, new() { ["Input.ReviewerId"] = next.AccountId.ToString(), ["Input.Note"] = " " }))
        {
            Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        }

        var given = new Dictionary<string, string?> { ["Input.ReviewerId"] = next.AccountId.ToString(), ["Input.Note"] = "Taʼtilga ketyapman" };
        Staff.Desk.Moved(await browser.Send(form, given), $"/claims/{claim}");
        using (var twice = await browser.Send(form, given))
        {
            Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        }

        Assert.Equal((ClaimState.InReview, next.AccountId), await Desk(claim));
        using var lead = await site.As(Role.Lead);
        using var seen = await lead.Open($"/claims/{claim}");
        Assert.Contains("Taʼtilga ketyapman", seen.Text(), StringComparison.Ordinal);
        Assert.Contains("Boshqa xodimga berildi", seen.Text(), StringComparison.Ordinal);
        using var own = await site.SignedIn(centre);
        using var theirs = await own.Open($"/centre/claims/{claim}");
        Assert.DoesNotContain("Taʼtilga ketyapman", theirs.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_allocates_and_hands_over_from_the_claims_page()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var (one, two) = (await site.Person(Role.Reviewer), await site.Person(Role.Reviewer));
        using var lead = await site.As(Role.Lead);
        Staff.Desk.Moved(await lead.Submit($"/claims/{claim}/desk", new() { ["Input.ReviewerId"] = one.AccountId.ToString() }), $"/claims/{claim}");
        Assert.Equal(one.AccountId, (await Desk(claim)).Holder);
        Staff.Desk.Moved(await lead.Submit($"/claims/{claim}/desk", new() { ["Input.ReviewerId"] = two.AccountId.ToString(), ["Input.Note"] = "Yuk taqsimoti" }), $"/claims/{claim}");
        Assert.Equal(two.AccountId, (await Desk(claim)).Holder);
    }

    [Fact]
    public async Task Whoever_declares_a_conflict_has_nothing_more_to_do_with_the_claim()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        var (reviewer, approver) = (await site.Person(Role.Reviewer), await site.Person(Role.Approver));
        using var browser = await site.SignedIn(reviewer);
        await browser.Take(claim);
        Staff.Desk.Moved(await browser.Judge(claim, 1, Verdict.Approve));
        using var form = await browser.Open($"/claims/{claim}/conflict");
        using (var empty = await browser.Send(form, new() { ["Input.Note"] = "" }))
        {
            Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        }

        Staff.Desk.Moved(await browser.Send(form, new() { ["Input.Note"] = "Markaz rahbari amakim" }), "/work");
        using (var twice = await browser.Send(form, new() { ["Input.Note"] = "Markaz rahbari amakim" }))
        {
            Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        }

        var left = await site.Claim(claim);
        Assert.Equal((ClaimState.InReview, null, LineState.Pending), (left.State, left.ReviewerId, left.Lines.Single().State));
        Assert.Equal(1, await site.InDatabase(db => db.Conflicts.CountAsync(c => c.ClaimId == claim)));

        var lead = await site.Person(Role.Lead);
        await Barred(() => site.Do(reviewer, new TakeClaim(claim, left.Revision)));
        await Barred(() => site.Do(reviewer, new RecommendLine(claim, left.Revision, left.Lines[0].Id, Verdict.Approve, null, null)));
        var allocated = await site.Send<IReadOnlyList<AllocatedClaim>>(lead, new AllocateClaims([new(claim, left.Revision)], reviewer.AccountId));
        Assert.Equal("conflict-declared", allocated.Single().Refusal?.Code);
        using (var page = await browser.Open($"/claims/{claim}"))
        {
            Assert.Null(page.QuerySelector("form[action*='handler=Take']"));
            Assert.Contains("manfaatlar toʻqnashuvi", page.QuerySelector(".tp-note.st-hold")!.TextContent, StringComparison.Ordinal);
        }

        using var second = await site.As(Role.Reviewer);
        using (var list = await second.Open($"/work?tab=new&centre={centre.CentreId}"))
        {
            Assert.NotNull(list.QuerySelector($"tbody a[href='/claims/{claim}']"));
        }

        await second.Take(claim);
        Staff.Desk.Moved(await second.Judge(claim, 1, Verdict.Approve));
        var ready = await site.Claim(claim);
        await site.Do(approver, new DeclareConflict(claim, ready.Revision, "Bitiruvchi jiyanim"));
        var now = await site.Claim(claim);
        Assert.Equal(LineState.Recommended, now.Lines[0].State);
        await Barred(() => site.Do(approver, new DecideLine(claim, now.Revision, now.Lines[0].Id, Verdict.Approve, null, null)));
        var bulk = await site.Send<IReadOnlyList<ApprovedClaim>>(approver, new ApproveClaims([new(claim, now.Revision)]));
        Assert.Equal("conflict-declared", bulk.Single().Refusal);
        await Barred(() => site.Do(approver, new UndoDecision(claim, now.Revision, now.Lines[0].Id, "Sabab")));

        await using var connection = new NpgsqlConnection(site.Database.Owner);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var sql in new[]
        {
            $"update claim_line set state = 'Refused', decided_by_id = '{approver.AccountId}', decided_at = now() where claim_id = '{claim}'",
            $"update claim set reviewer_id = '{reviewer.AccountId}' where id = '{claim}'",
            "delete from conflict",
            "update conflict set account_name = 'boshqa'",
        })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Finance_may_declare_a_conflict_and_an_auditor_has_no_such_page()
    {
        var claim = await _world.Submitted(await _world.Centre());
        using var finance = await site.As(Role.Finance);
        Staff.Desk.Moved(await finance.Submit($"/claims/{claim}/conflict", new() { ["Input.Note"] = "Ulushim bor" }), "/work");
        using var auditor = await site.As(Role.Auditor);
        Assert.Equal(HttpStatusCode.Forbidden, await auditor.Status($"/claims/{claim}/conflict"));
        Assert.Equal(HttpStatusCode.Forbidden, await auditor.Status($"/claims/{claim}/desk"));
        Assert.Equal(HttpStatusCode.Forbidden, await auditor.Status("/work/approve"));
    }

    [Fact]
    public async Task An_approver_sees_how_much_money_it_is_and_then_what_became_of_each_claim()
    {
        var centre = await _world.Centre();
        var (one, two) = (await _world.Submitted(centre, 2), await _world.Submitted(centre));
        using var reviewer = await site.As(Role.Reviewer);
        foreach (var (claim, lines) in new[] { (one, 2), (two, 1) })
        {
            await reviewer.Take(claim);
            foreach (var no in Enumerable.Range(1, lines))
            {
                Staff.Desk.Moved(await reviewer.Judge(claim, no, Verdict.Approve));
            }
        }

        using var approver = await site.As(Role.Approver);
        using var list = await approver.Open($"/work?tab=to-decide&centre={centre.CentreId}");
        var picks = list.QuerySelectorAll("input[name=picked]").Select(p => p.GetAttribute("value")!).ToList();
        Assert.Equal(2, picks.Count);
        using var confirm = await approver.Open($"/work/approve?{string.Join('&', picks.Select(p => $"picked={p}"))}");
        Assert.Equal("3 ta qatorni maʼqullash: 75\u00A0000\u00A0000 soʻm", confirm.QuerySelector("h1")!.TextContent);
        await site.Do(await site.Person(Role.Approver), new DecideLine(two, (await site.Claim(two)).Revision, (await site.Claim(two)).Lines[0].Id, Verdict.Approve, null, null));

        var fields = confirm.QuerySelectorAll("input[name=picked]").Select(i => KeyValuePair.Create("picked", i.GetAttribute("value")!))
            .Append(KeyValuePair.Create("__RequestVerificationToken", confirm.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!)).ToList();
        using (var answer = await approver.PostAsync(new Uri("/work/approve", UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken))
        {
            using var page = await answer.Html();
            Assert.Contains("2 ta qator maʼqullandi", Row(page, one), StringComparison.Ordinal);
            Assert.Contains("shu orada oʻzgardi", Row(page, two), StringComparison.Ordinal);
        }

        using (var twice = await approver.PostAsync(new Uri("/work/approve", UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken))
        {
            using var page = await twice.Html();
            Assert.Contains("shu orada oʻzgardi", Row(page, one), StringComparison.Ordinal);
        }

        Assert.Equal(2, (await site.Claim(one)).Events.Count(e => e.What == "approved"));
        Assert.Equal(ClaimState.Decided, (await site.Claim(one)).State);
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_what_is_overdue_is_told_whatever_they_say()
    {
        var centre = await _world.Centre();
        var (small, large) = (await _world.Submitted(centre), await _world.Submitted(centre, 3));
        var reviewer = await site.Person(Role.Reviewer, name: "Zuhra Filtrova");
        await site.Do(reviewer, new TakeClaim(large, (await site.Claim(large)).Revision));
        using var lead = await site.As(Role.Lead);
        string Of(string filter) => $"/work?centre={centre.CentreId}&{filter}";
        Assert.Equal([small], await Listed(lead, Of("tab=new&amount=Under50")));
        Assert.Empty(await Listed(lead, Of("tab=new&amount=Over200")));
        Assert.Equal([large], await Listed(lead, Of($"tab=in-review&reviewer={reviewer.AccountId}&amount=From50To200&age=UpTo5")));
        Assert.Empty(await Listed(lead, Of($"tab=in-review&reviewer={Guid.Empty}")));
        Assert.Empty(await Listed(lead, Of("tab=new&age=Over30")));
        Assert.Empty(await Listed(lead, Of("tab=new&late=true")));
        Assert.Equal([small], await Listed(lead, Of("tab=new&age=nonsense&amount=99&reviewer=x&late=maybe")));

        site.Clock.Advance(TimeSpan.FromDays(45));
        try
        {
            using var now = await site.As(Role.Lead);
            Assert.Equal([small], await Listed(now, Of("tab=new&late=true&age=Over30")));
            Assert.Equal(new[] { small, large }.Order(), (await Listed(now, Of("tab=late"))).Order()); // due on one day: either may stand first
            using var page = await now.Open("/work?tab=returned&amount=Over200");
            Assert.Contains("Muddati oʻtgan", page.QuerySelector(".tp-note.st-bad")!.TextContent, StringComparison.Ordinal);
            Assert.Equal("/work?tab=late", page.QuerySelector(".tp-note.st-bad a")!.GetAttribute("href"));
            var team = page.QuerySelectorAll("#team ~ table tbody tr").Single(r => r.TextContent.Contains("Zuhra Filtrova", StringComparison.Ordinal));
            Assert.Equal("1", team.QuerySelector("td.late")!.TextContent);
        }
        finally
        {
            site.Clock.AdjustTime(Site.Noon);
        }
    }

    private static string Row(IDocument page, Guid claim) => page.QuerySelector($"tbody a[href='/claims/{claim}']")!.Closest("tr")!.TextContent;

    private static async Task<List<Guid>> Listed(HttpClient staff, string path)
    {
        using var page = await staff.Open(path);
        return [.. page.QuerySelectorAll("tbody th a[href^='/claims/']").Select(a => a.GetAttribute("href")!).Where(h => !h.Contains('#', StringComparison.Ordinal)).Select(h => Guid.Parse(h["/claims/".Length..]))];
    }

    private static async Task Barred(Func<Task> act) => Assert.Equal("conflict-declared", (await Assert.ThrowsAsync<RuleBroken>(act)).Code);

    private static async Task<string> Allocate(HttpClient lead, IDocument list, Guid reviewer)
    {
        var fields = list.QuerySelectorAll("input[name=picked]").Select(i => KeyValuePair.Create("picked", i.GetAttribute("value")!))
            .Concat(list.QuerySelectorAll("#bulk input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)))
            .Append(KeyValuePair.Create("reviewerId", reviewer.ToString()));
        return Staff.Desk.Moved(await lead.PostAsync(new Uri("/work?handler=Allocate", UriKind.Relative), new FormUrlEncodedContent(fields)));
    }

    private async Task<(ClaimState State, Guid? Holder)> Desk(Guid claim)
    {
        var now = await site.Claim(claim);
        return (now.State, now.ReviewerId);
    }
}
