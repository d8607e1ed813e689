using System.Net;
using TalentPark.Application.Access;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Accounts;

public sealed class SessionTests(StrictSite site) : IClassFixture<StrictSite>
{
    [Fact]
    public async Task Ends_after_half_an_hour_without_use_and_not_while_it_is_used()
    {
        using var client = await Centre();
        for (var i = 0; i < 3; i++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.OK, await client.Status("/centre"));
        }

        site.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Redirect, await client.Status("/centre"));
    }

    [Fact]
    public async Task Ends_after_twelve_hours_however_much_it_is_used()
    {
        using var client = await Centre();
        for (var i = 0; i < 25; i++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(28));
            Assert.Equal(HttpStatusCode.OK, await client.Status("/centre"));
        }

        site.Clock.Advance(TimeSpan.FromMinutes(28));
        Assert.Equal(HttpStatusCode.Redirect, await client.Status("/centre"));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_others_at_once_and_a_stolen_cookie_with_them()
    {
        var centre = await new World(site).Centre();
        using var here = await site.SignedIn(centre);
        using var there = await site.SignedIn(centre);
        Desk.Moved(await here.Submit("/account/security", [], "form[action*='handler=EndOthers']"));
        Assert.Equal(HttpStatusCode.OK, await here.Status("/centre"));
        Assert.Equal(HttpStatusCode.Redirect, await there.Status("/centre"));
    }

    [Fact]
    public async Task A_cookie_kept_from_before_signing_out_opens_nothing()
    {
        using var client = await Centre();
        var cookie = Site.Cookies(client, site.Address);
        using var page = await client.Open("/account/view");
        using var answer = await client.Send(page, [], "#who form");
        using var thief = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.Redirect, await thief.Status("/centre"));
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_can_be_sent_again_after_signing_in()
    {
        var centre = await new World(site).Centre();
        using var client = await site.SignedIn(centre);
        using var form = await client.Open("/centre/courses/new");
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        var typed = new Dictionary<string, string?> { ["Input.Name"] = "Yozilgan kurs", ["Input.Direction"] = "programming.python", ["Input.StartedOn"] = "01.02.2025", ["Input.CompletedOn"] = "01.06.2025" };
        using var late = await client.Send(form, typed);
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        using var told = await late.Html();
        Assert.Equal("_blank", told.QuerySelector("main a[href='/sign-in']")!.GetAttribute("target"));

        using var again = await client.Submit("/sign-in", new() { ["Input.Email"] = centre.Email, ["Input.Password"] = centre.Password });
        using var done = await client.Send(form, typed);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    [Fact]
    public async Task A_role_taken_away_counts_at_the_next_request()
    {
        var centre = await new World(site).Centre();
        using var client = await site.SignedIn(centre);
        Assert.Equal(HttpStatusCode.OK, await client.Status("/centre"));
        await site.Becomes(centre, Role.Graduate);
        Assert.Equal(HttpStatusCode.Forbidden, await client.Status("/centre"));
    }

    private async Task<HttpClient> Centre() => await site.SignedIn(await new World(site).Centre());
}
