using System.Net;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Frame;

public sealed class StatusPagesTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("uz", "Bunday sahifa topilmadi")]
    [InlineData("ru", "Такая страница не найдена")]
    [InlineData("en", "There is no such page")]
    public async Task An_unknown_address_is_told_in_the_readers_language(string language, string told)
    {
        using var visitor = site.Visitor(language);
        using var answer = await visitor.Ask("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var page = await answer.Html();
        Assert.Equal(told, page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_what_to_do()
    {
        using var visitor = site.Visitor("en");
        using var answer = await visitor.Post("/sign-in", new() { ["Input.Email"] = "a@sinov.uz" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var page = await answer.Html();
        Assert.Equal("This page is out of date", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("/sign-in", page.QuerySelector("main a.btn")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_status_page_by_itself_is_not_found()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.Ask("/status");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Under_api_the_answer_is_problem_details()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.Ask("/api/no-such-thing");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_failure_of_ours_gives_a_number_to_quote_and_no_internals()
    {
        await using var broken = new SiteFactory("Host=127.0.0.1;Port=1;Username=nobody;Password=none;Database=none;Timeout=1");
        broken.StartServer();
        using var visitor = new HttpClient { BaseAddress = broken.ClientOptions.BaseAddress };
        using var answer = await visitor.Ask("/");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        using var page = await answer.Html();
        Assert.Matches("^500 · [0-9A-F]{4}-[0-9A-F]{4}$", page.QuerySelector("main .code")!.TextContent);
        Assert.DoesNotContain("Npgsql", page.DocumentElement.OuterHtml);
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }
}
