using System.Net;
using TalentPark.Application.Access;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Frame;

public sealed class FrameTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("uz", "uz-Latn")]
    [InlineData("ru-RU,ru;q=0.9", "ru")]
    [InlineData("en-GB", "en")]
    [InlineData("fr", "uz-Latn")]
    public async Task Speaks_the_browsers_language_or_Uzbek(string wanted, string given)
    {
        using var visitor = site.Visitor(wanted);
        using var page = await visitor.Open("/");
        Assert.Equal(given, page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Keeps_a_chosen_language_and_comes_back_to_the_same_page()
    {
        using var visitor = site.Visitor("uz");
        using var page = await visitor.Open("/account/view?x=1");
        var link = page.QuerySelector(".tp-top .tp-lang a[lang=ru]")!.GetAttribute("href")!;
        using var answer = await visitor.Ask(link);
        Assert.Equal("/account/view?x=1", answer.Headers.Location!.OriginalString);
        using var next = await visitor.Open("/sign-in");
        Assert.Equal("ru", next.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Вход", next.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/language?to=ru&back=https%3A%2F%2Fexample.com")]
    [InlineData("/language?to=ru&back=%2F%2Fexample.com")]
    [InlineData("/language?to=zz")]
    public async Task A_language_link_never_leads_to_another_site(string link)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.Ask(link);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/css/talentpark.css")]
    public async Task Every_answer_allows_nothing_from_elsewhere_and_nothing_inline(string path)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.Ask(path);
        Assert.Equal(
            "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/account/view")]
    public async Task Pages_hold_no_inline_code_and_one_first_heading(string path)
    {
        using var visitor = site.Visitor();
        using var page = await visitor.Open(path);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.EndsWith("– TalentPark", page.Title);
        Assert.Equal("#main", page.QuerySelector("body a")!.GetAttribute("href"));
        Assert.DoesNotContain(page.QuerySelectorAll("link[href], script[src], img[src]"), e => (e.GetAttribute("href") ?? e.GetAttribute("src"))!.Contains("//"));
    }

    [Fact]
    public async Task Front_page_tells_the_sums_of_the_policy_in_force()
    {
        using var visitor = site.Visitor("en");
        using var page = await visitor.Open("/");
        Assert.Contains("up to 25\u00A0000\u00A0000 soʻm", page.QuerySelector(".tp-lede")!.TextContent);
    }

    [Fact]
    public async Task Keeps_how_pages_should_look()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.Submit("/account/view", new() { ["Theme"] = "dark", ["LargeText"] = "true", ["MoreContrast"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var page = await visitor.Open("/account/view");
        var root = page.DocumentElement;
        Assert.Equal(("dark", "large", "more"), (root.GetAttribute("data-bs-theme"), root.GetAttribute("data-text"), root.GetAttribute("data-contrast")));
        Assert.NotNull(page.QuerySelector(".tp-note.st-ok[role=status]"));
        using var later = await visitor.Open("/account/view");
        Assert.Null(later.QuerySelector(".tp-note"));
    }

    [Fact]
    public async Task Every_way_in_the_menu_leads_to_a_page()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var centre = role is Role.Centre or Role.CentreAdmin ? (await new World(site).Centre()).CentreId : null;
            var graduates = new Graduates.GraduateWorld(site);
            using var client = await site.SignedIn(role switch
            {
                Role.Graduate => await graduates.Bound(await graduates.Trainee()),
                Role.Bank => await graduates.Bank(),
                _ => await site.Person(role, centre),
            });
            using var page = await client.Open("/account/view");
            foreach (var way in page.QuerySelectorAll(".tp-side > ul a").Select(a => a.GetAttribute("href")!))
            {
                using var answer = await client.Ask(way);
                Assert.True(answer.IsSuccessStatusCode, $"{role}: {way} {(int)answer.StatusCode}");
            }
        }
    }
}
