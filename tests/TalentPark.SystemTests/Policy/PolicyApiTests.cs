using System.Net;
using System.Text.Json;
using TalentPark.Domain.Policy;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Policy;

public sealed class PolicyApiTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Tells_the_parameters_in_force_with_what_they_stand_on()
    {
        using var client = site.Visitor();
        using var answer = JsonDocument.Parse(await client.GetStringAsync("/api/v1/policy?on=2025-09-15&edition=pp-51-indexed", TestContext.Current.CancellationToken));
        var root = answer.RootElement;

        Assert.Equal(ShippedPolicy.Book.Edition("pp-51-indexed")!.At(new(2025, 9, 15)).Sha256, root.GetProperty("sha256").GetString());
        Assert.Equal(("pp-51-indexed", "2025-09-15", 0), (root.GetProperty("edition").GetString(), root.GetProperty("on").GetString(), root.GetProperty("release").GetInt32()));
        var values = root.GetProperty("parameters").EnumerateArray().ToDictionary(p => p.GetProperty("code").GetString()!);
        Assert.Equal("412000", values["base-value"].GetProperty("value").GetString());
        Assert.Equal("2025-08-01", values["base-value"].GetProperty("validFrom").GetString());
        Assert.Equal("false", values["ceiling-applies"].GetProperty("value").GetString());
        Assert.Equal("PP-51, 01.02.2024", values["ceiling-applies"].GetProperty("act").GetString());
        Assert.Equal(("14", "assumed"), (values["key-rate"].GetProperty("value").GetString(), values["key-rate"].GetProperty("mark").GetString()));
    }

    [Theory]
    [InlineData("region", 14, "1726")]
    [InlineData("district", 208, "1726266")]
    [InlineData("direction", 69, "programming.python")]
    [InlineData("bank", 3, "xalq")]
    [InlineData("issuer", 17, "coursera")]
    [InlineData("certificate-level", 3, "professional")]
    [InlineData("refusal-reason", 14, "papers-missing")]
    [InlineData("holiday", 13, "09-01")]
    public async Task Tells_every_classifier(string kind, int count, string code)
    {
        using var client = site.Visitor();
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/classifiers/{kind}", TestContext.Current.CancellationToken));
        var codes = answer.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("code").GetString()).ToList();

        Assert.Equal(count, codes.Count);
        Assert.Contains(code, codes);
    }

    [Theory]
    [InlineData("policy?on=15.09.2025", "on")]
    [InlineData("policy?on=2020-01-01", "on")]
    [InlineData("policy?edition=no-such", "edition")]
    [InlineData("policy?known=2099-01-01", "known")]
    [InlineData("policy?known=x", "known")]
    [InlineData("classifiers/region?on=2025-13-01", "on")]
    public async Task Names_the_fault_as_problem_details(string question, string field)
    {
        using var client = site.Visitor("en");
        using var answer = await client.GetAsync($"/api/v1/{question}", TestContext.Current.CancellationToken);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal([field], problem.RootElement.GetProperty("errors").EnumerateObject().Select(e => e.Name));
    }

    [Fact]
    public async Task An_unknown_classifier_is_not_found()
    {
        using var client = site.Visitor();
        using var answer = await client.GetAsync("/api/v1/classifiers/colours", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Is_described_with_examples()
    {
        using var client = site.Visitor();
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));
        var paths = document.RootElement.GetProperty("paths");
        var policy = paths.GetProperty("/api/v1/policy").GetProperty("get");
        Assert.Equal(["on", "edition", "known"], policy.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
        Assert.Equal(64, policy.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty("sha256").GetString()!.Length);
        var classifier = paths.GetProperty("/api/v1/classifiers/{kind}").GetProperty("get");
        Assert.Equal("direction", classifier.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example").GetProperty("kind").GetString());
    }
}
