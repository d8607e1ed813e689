using System.Net;
using TalentPark.Application.Access;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Frame;

public sealed class SignInTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Signs_in_and_out()
    {
        var person = await site.Person(Role.Reviewer);
        using var client = await site.SignedIn(person);
        using var page = await client.Open("/account/view");
        Assert.Contains(person.Name, page.QuerySelector("#who")!.TextContent);
        using var answer = await client.Send(page, [], "#who form");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var after = await client.Open("/");
        Assert.Null(after.QuerySelector("#who"));
        Assert.NotNull(after.QuerySelector(".tp-note"));
    }

    [Fact]
    public async Task A_link_cannot_sign_anybody_out()
    {
        using var client = await site.SignedIn(await site.Person(Role.Reviewer));
        using var answer = await client.Ask("/sign-out");
        using var page = await client.Open("/");
        Assert.NotNull(page.QuerySelector("#who"));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_told_alike()
    {
        var person = await site.Person(Role.Reviewer);
        var (wrong, unknown) = (await Refusal(person.Email, "not the password"), await Refusal("nobody@sinov.uz", "not the password"));
        Assert.Equal(wrong, unknown);
        Assert.Contains("notoʻgʻri", wrong);
    }

    [Fact]
    public async Task Keeps_the_address_and_never_the_password()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.Submit("/sign-in", new() { ["Input.Email"] = "nobody@sinov.uz", ["Input.Password"] = "a secret word" });
        using var page = await answer.Html();
        Assert.Equal("nobody@sinov.uz", page.QuerySelector("#Input_Email")!.GetAttribute("value"));
        Assert.DoesNotContain("a secret word", page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Names_the_fields_that_are_empty_and_links_to_them()
    {
        using var visitor = site.Visitor("en");
        using var answer = await visitor.Submit("/sign-in", new() { ["Input.Email"] = " " });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var page = await answer.Html();
        Assert.StartsWith("Error:", page.Title);
        Assert.Equal(["#Input_Email", "#Input_Password"], page.QuerySelectorAll(".tp-errors a").Select(a => a.GetAttribute("href")));
        Assert.Equal("true", page.QuerySelector("#Input_Email")!.GetAttribute("aria-invalid"));
        Assert.NotNull(page.QuerySelector(".tp-errors[autofocus]"));
    }

    [Fact]
    public async Task Asks_to_wait_after_five_wrong_passwords()
    {
        var person = await site.Person(Role.Reviewer);
        for (var i = 0; i < 5; i++)
        {
            await Refusal(person.Email, "not the password");
        }

        Assert.Contains("1 daqiqa", await Refusal(person.Email, person.Password));
    }

    [Fact]
    public async Task Leads_back_to_the_page_asked_for_and_never_to_another_site()
    {
        var person = await site.Person(Role.Reviewer);
        Assert.Equal("/account/view?x=1", await After("/account/view?x=1"));
        Assert.StartsWith("/", await After("https://example.com"));
        Assert.DoesNotContain("example.com", await After("//example.com"));

        async Task<string> After(string returnUrl)
        {
            using var visitor = site.Visitor();
            using var answer = await visitor.Submit(
                $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", new() { ["Input.Email"] = person.Email, ["Input.Password"] = person.Password });
            return answer.Headers.Location!.OriginalString;
        }
    }

    [Fact]
    public async Task Survives_ten_thousand_characters() =>
        Assert.Contains("notoʻgʻri", await Refusal($"{new string('a', 10_000)}@sinov.uz", new string('ʻ', 10_000)));

    private async Task<string> Refusal(string email, string password)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.Submit("/sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = password });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var page = await answer.Html();
        return page.QuerySelector(".tp-errors")!.TextContent;
    }
}
