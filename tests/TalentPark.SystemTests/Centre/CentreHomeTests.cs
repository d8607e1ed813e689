using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Claims;
using TalentPark.Application.Registry;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Centre;

public sealed class CentreHomeTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task Leads_with_what_can_be_claimed_now_and_its_sum()
    {
        var centre = await _world.Centre();
        await _world.Ready(centre);
        await _world.Ready(centre);
        using var client = await site.SignedIn(centre);
        using var page = await client.Open("/centre");
        Assert.Equal("2 bitiruvchi boʻyicha hozir ariza berish mumkin", page.Heading());
        Assert.Equal("50\u00A0000\u00A0000 soʻm", page.QuerySelector(".big")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("#ready input[type=checkbox][checked]").Length);
        Assert.Contains("2 kishilik ariza tuzish", page.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Puts_each_graduate_under_one_counted_tab_and_says_why()
    {
        var centre = await _world.Centre();
        var employer = await _world.Employer();
        var course = await _world.Course(centre);
        await _world.Job(centre, await _world.Graduate(centre, course, family: "Tayyorov"), employer);
        var missing = await _world.Graduate(centre, course, family: "Kamov");
        await site.Send<Guid>(centre, new RecordEmployment(missing, employer, new DateOnly(2025, 3, 1), null));
        var soon = await _world.Graduate(centre, course, family: "Yaqinov");
        await site.Send<Guid>(centre, new RecordEmployment(soon, employer, new DateOnly(2025, 4, 15), null));
        var late = await _world.Graduate(centre, course, family: "Kechikov");
        await site.Send<Guid>(centre, new RecordEmployment(late, employer, new DateOnly(2025, 6, 1), null));
        await _world.Graduate(centre, await _world.Course(centre, completedOn: new DateOnly(2025, 8, 1)), family: "Izlanov");
        var claimed = await _world.Graduate(centre, course, family: "Arizov");
        await _world.Job(centre, claimed, employer);
        await _world.Submit(centre, await site.Send<Guid>(centre, new DraftClaim([claimed])));

        using var client = await site.SignedIn(centre);
        using var home = await client.Open("/centre");
        Assert.Equal(["1", "1", "1", "1", "1", "1"], home.QuerySelectorAll(".tp-tabs b").Select(b => b.TextContent));
        foreach (var (group, name, why) in new[]
        {
            ("soon", "Yaqinov", "01.11.2025"), ("no-job", "Izlanov", "01.11.2025"), ("missing", "Kamov", "ish haqi"), ("claimed", "Arizov", "TP-2025-"), ("cannot", "Kechikov", "10.05.2025"),
        })
        {
            using var page = await client.Open($"/centre?group={group}");
            Assert.Contains(name, page.MainText(), StringComparison.Ordinal);
            Assert.Contains(why, page.MainText(), StringComparison.Ordinal);
            Assert.Equal($"/centre?group={group}", page.QuerySelector(".tp-tabs [aria-current]")!.GetAttribute("href"));
            Assert.DoesNotContain("Tayyorov", page.MainText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Marks_a_window_that_closes_within_thirty_days()
    {
        var centre = await _world.Centre();
        await _world.Ready(centre);
        var then = site.Clock.GetUtcNow();
        site.Clock.AdjustTime(new DateTimeOffset(2025, 11, 20, 7, 0, 0, TimeSpan.Zero));
        try
        {
            using var client = await site.SignedIn(centre);
            using var page = await client.Open("/centre");
            Assert.Equal("01.12.2025", page.QuerySelector("#ready .soon")!.TextContent);
            Assert.Contains("11 kun qoldi", page.MainText(), StringComparison.Ordinal);
        }
        finally
        {
            site.Clock.AdjustTime(then);
        }
    }

    [Fact]
    public async Task Makes_a_draft_of_the_ticked_in_one_step()
    {
        var centre = await _world.Centre();
        var first = await _world.Ready(centre);
        await _world.Ready(centre);
        using var client = await site.SignedIn(centre);
        using var draft = await client.Done("/centre", "#ready", new() { ["Picked"] = first.ToString() });
        Assert.Equal("1 kishilik ariza qoralamasi", draft.Heading());
        Assert.Contains("Ariza qoralamasi tuzildi", draft.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_to_choose_when_nobody_is_ticked_and_keeps_the_page()
    {
        var centre = await _world.Centre();
        await _world.Ready(centre);
        using var client = await site.SignedIn(centre);
        var (status, page) = await client.Post("/centre", "#ready", new() { ["Picked"] = null });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Errors());
        Assert.Empty(page.QuerySelectorAll("#ready input[type=checkbox][checked]"));
        Assert.Empty(await site.Send<IReadOnlyList<OwnClaimRow>>(centre, new ListOwnClaims()));
    }

    [Fact]
    public async Task Refuses_a_201st_line()
    {
        var centre = await _world.Centre();
        var ready = await _world.Ready(centre);
        using var client = await site.SignedIn(centre);
        using var page = await client.Open("/centre");
        var picked = Enumerable.Range(0, 201).Select(_ => KeyValuePair.Create("Picked", Guid.NewGuid().ToString())).Append(new("Picked", ready.ToString()));
        using var answer = await client.PostRaw(page, "/centre", picked);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("200", (await answer.Html()).Errors(), StringComparison.Ordinal);
        Assert.Empty(await site.Send<IReadOnlyList<OwnClaimRow>>(centre, new ListOwnClaims()));
    }

    [Fact]
    public async Task Offers_the_first_two_hundred_of_more_and_says_so()
    {
        var centre = await _world.Centre();
        var (employer, course) = (await _world.Employer(), await _world.Course(centre));
        var trainings = new List<Guid>();
        for (var i = 0; i < 201; i++)
        {
            trainings.Add(await _world.Graduate(centre, course));
            await _world.Job(centre, trainings[i], employer);
        }

        using var client = await site.SignedIn(centre);
        using var page = await client.Open("/centre");
        Assert.Equal("201 bitiruvchi boʻyicha hozir ariza berish mumkin", page.Heading());
        Assert.Equal(200, page.QuerySelectorAll("#ready input[type=checkbox]").Length);
        Assert.Contains("koʻpi bilan 200 kishi", page.QuerySelector(".tp-note")!.TextContent, StringComparison.Ordinal);
        using var answer = await client.Send(page, [], "#ready");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        using var draft = await client.Open(answer.Headers.Location!.ToString());
        Assert.Equal(200, draft.QuerySelectorAll("tbody tr").Length);
        var (status, full) = await client.Post(answer.Headers.Location!.ToString(), "#more", new() { ["picked"] = draft.QuerySelector("#more input[name=picked]")!.GetAttribute("value") });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("200", full.Errors(), StringComparison.Ordinal);
        Assert.Equal(200, full.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Tells_a_new_centre_where_to_begin()
    {
        using var client = await site.SignedIn(await _world.Centre());
        using var page = await client.Open("/centre");
        Assert.Equal("Hali bitiruvchi kiritilmagan", page.Heading());
        Assert.NotNull(page.QuerySelector("main a.btn-primary[href='/centre/courses/new']"));
        foreach (var path in new[] { "/centre/courses", "/centre/graduates", "/centre/claims", "/centre?group=soon", "/centre?group=cannot", "/centre?group=nonsense", "/centre/profile" })
        {
            using var empty = await client.Open(path);
            Assert.NotEmpty(empty.Heading());
        }
    }

    [Fact]
    public async Task Does_not_draft_somebody_who_stopped_being_ready()
    {
        var centre = await _world.Centre();
        var training = await _world.Ready(centre);
        using var client = await site.SignedIn(centre);
        using var page = await client.Open("/centre");
        var job = await site.InDatabase(async db => (await db.Employments.AsNoTracking().Where(e => db.Trainings.Any(t => t.Id == training && t.PersonId == e.PersonId)).SingleAsync(TestContext.Current.CancellationToken)));
        await site.Do(centre, new EndEmployment(job.Id, job.Revision, new DateOnly(2025, 5, 1)));
        using var answer = await client.Send(page, [], "#ready");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("endi tayyor emas", (await answer.Html()).Errors(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", "можно подать заявку сейчас")]
    [InlineData("en", "You can claim for")]
    public async Task Speaks_the_readers_language(string language, string words)
    {
        var centre = await _world.Centre();
        await _world.Ready(centre);
        using var client = await site.SignedIn(centre, language);
        using var page = await client.Open("/centre");
        Assert.Contains(words, page.Heading(), StringComparison.Ordinal);
    }
}
