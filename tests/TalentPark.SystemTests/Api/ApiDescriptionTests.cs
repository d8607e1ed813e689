using System.Net;
using System.Text.Json;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Api;

public sealed class ApiDescriptionTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Describes_the_assessment_with_its_answers_and_examples()
    {
        using var client = site.Visitor();
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        var post = document.RootElement.GetProperty("paths").GetProperty("/api/v1/subsidy/assessments").GetProperty("post");

        var body = post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json");
        Assert.Equal("2025-09-15", body.GetProperty("example").GetProperty("applicationDate").GetString());
        Assert.Equal(["200", "400", "413", "415", "429"], post.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order(StringComparer.Ordinal));
        Assert.Equal(25_000_000, post.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty("amount").GetDecimal());
        Assert.True(post.GetProperty("responses").GetProperty("400").GetProperty("content").GetProperty("application/problem+json").GetProperty("example").GetProperty("errors").TryGetProperty("applicationDate", out _));

        var question = document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("SubsidyQuestion").GetProperty("properties");
        Assert.Equal(
            ["applicationDate", "edition", "centre", "course", "recordedOn", "employment", "employer", "disability", "alreadySubsidised", "birthDate"],
            question.EnumerateObject().Select(p => p.Name));
        var gross = question.GetProperty("employment").GetProperty("properties").GetProperty("monthlyWages").GetProperty("items").GetProperty("properties").GetProperty("gross");
        Assert.Equal(["null", "number"], gross.GetProperty("type").EnumerateArray().Select(t => t.GetString()));
    }

    [Fact]
    public async Task Names_nothing_but_the_public_api()
    {
        using var client = site.Visitor();
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));

        Assert.All(document.RootElement.GetProperty("paths").EnumerateObject(), path => Assert.StartsWith("/api/v1/", path.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_browsable_from_this_host_alone()
    {
        using var client = site.Visitor();
        using var page = await client.GetAsync("/api/docs");
        var html = await page.Content.ReadAsStringAsync();
        using var script = await client.GetAsync("/api/docs/scalar.js");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotMatch("https?://|<style|<script>|onload", html);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType!.MediaType);
        Assert.True((await script.Content.ReadAsByteArrayAsync()).Length > 100_000);
    }

    [Fact]
    public async Task Only_the_browsable_page_may_write_its_own_style()
    {
        using var client = site.Visitor();
        foreach (var path in new[] { "/", "/check", "/openapi/v1.json", "/api/docs/scalar.js" })
        {
            using var answer = await client.GetAsync(path);
            Assert.DoesNotContain("unsafe", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }
}
