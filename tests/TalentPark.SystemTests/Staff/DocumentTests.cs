using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Staff;

/// <summary>Issued documents: who may read them, and what anyone may ask about them.</summary>
public sealed class DocumentTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task The_stored_bytes_are_served_with_their_hash_to_staff_and_the_own_centre()
    {
        var centre = await _world.Centre();
        var (_, code) = await Issued(centre);
        using var reviewer = await site.As(Role.Reviewer);
        using var answer = await Get(reviewer, $"/documents/{code}/ru.pdf");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"\"{hash}\"", answer.Headers.ETag!.Tag);
        Assert.True(bytes.AsSpan().StartsWith("%PDF-"u8));

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/documents/{code}/ru.pdf");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{hash}\""));
        using var unchanged = await reviewer.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        using var owner = await site.SignedIn(centre);
        using var page = await owner.Open($"/documents/{code}?lang=en");
        Assert.Equal("en", page.QuerySelector("article")!.GetAttribute("lang"));
        Assert.Contains(hash[..8], (await owner.Open($"/documents/{code}?lang=ru")).Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await owner.Status($"/documents/{code}/uz.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await owner.Status($"/documents/{code}/de.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await owner.Status($"/documents/{code}?lang=de"));
    }

    [Fact]
    public async Task Nobody_else_may_read_them()
    {
        var (_, code) = await Issued(await _world.Centre());
        using var stranger = await site.SignedIn(await _world.Centre());
        using var registrar = await site.As(Role.Registrar);
        using var visitor = site.Visitor();
        foreach (var path in new[] { $"/documents/{code}", $"/documents/{code}/uz.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await stranger.Status(path));
            Assert.Equal(HttpStatusCode.Forbidden, await registrar.Status(path));
            Assert.Equal(HttpStatusCode.Redirect, await visitor.Status(path));
        }
    }

    [Fact]
    public async Task Anyone_may_verify_a_document_and_learns_no_name()
    {
        var centre = await _world.Centre();
        var (claim, code) = await Issued(centre);
        using var visitor = site.Visitor();
        using var page = await visitor.Open($"/verify/{code}");
        var whole = page.DocumentElement.OuterHtml;
        Assert.Contains("Hujjat haqiqiy", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(claim.Number!, whole, StringComparison.Ordinal);
        Assert.Contains("25\u00A0000\u00A0000", page.Text(), StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".tp-hash").Length);
        using var json = await Get(visitor, $"/api/v1/verify/{code.ToLowerInvariant()}");
        var told = await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answer = JsonDocument.Parse(told).RootElement;
        Assert.True(answer.GetProperty("genuine").GetBoolean());
        Assert.Equal(("application", claim.Number, 25_000_000m, "submitted", false), (
            answer.GetProperty("kind").GetString(), answer.GetProperty("number").GetString(), answer.GetProperty("total").GetDecimal(),
            answer.GetProperty("state").GetString(), answer.GetProperty("isReplaced").GetBoolean()));
        Assert.Equal("2025-09-15", answer.GetProperty("issuedOn").GetString());

        var names = await site.InDatabase(async db => (await Task.FromResult(db.Persons.Select(p => p.FamilyName).Distinct().ToList())).Append("Sinov Direktor").Append("Sinov markazi").Append(centre.Name).ToList());
        Assert.All(names, name => Assert.DoesNotContain(name, whole + told, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_document_issued_anew_makes_the_old_one_replaced()
    {
        var centre = await _world.Centre();
        var (claim, first) = await Issued(centre);
        using var reviewer = await site.As(Role.Reviewer);
        await reviewer.Take(claim.Id);
        Desk.Moved(await reviewer.Submit($"/claims/{claim.Id}/return", new() { ["Input.Reason"] = "Tuzating" }));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _world.Submit(centre, claim.Id);
        using var visitor = site.Visitor();
        using var page = await visitor.Open($"/verify/{first}");
        Assert.Contains("oʻrniga yangisi berilgan", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_code_is_told_as_not_genuine()
    {
        using var visitor = site.Visitor("en");
        using var answer = await Get(visitor, "/verify/ABCDEFGHJKMNPQRSTVWXYZ0123");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var page = await answer.Html();
        Assert.Contains("No such document was issued", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        using var asked = new HttpRequestMessage(HttpMethod.Get, "/verify/ABC");
        asked.Headers.Accept.Add(new("application/json"));
        using var json = await visitor.SendAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, json.StatusCode);
        Assert.Contains("\"genuine\":false", await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_code_leads_to_its_page_whatever_stands_between_its_letters()
    {
        using var visitor = site.Visitor();
        using var typed = await Get(visitor, "/verify?code=abc-def%20%3Cb%3E%00");
        Assert.Equal("/verify/ABCDEFB", Desk.Moved(typed));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/verify?code=%20"));
        Assert.Equal(HttpStatusCode.OK, await visitor.Status("/verify"));
    }

    private async Task<(Claim Claim, string Code)> Issued(TestPerson centre)
    {
        var id = await _world.Submitted(centre);
        return (await site.Claim(id), (await site.Send<ClaimPage>(centre, new ShowOwnClaim(id))).Documents.Single().Code);
    }

    private static Task<HttpResponseMessage> Get(HttpClient client, string path) => client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}

/// <summary>A site of its own: the limit is counted by address.</summary>
public sealed class VerifyLimitTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Questions_without_end_from_one_address_are_slowed_down()
    {
        using var visitor = site.Visitor();
        HttpResponseMessage? last = null;
        for (var i = 0; i < 121 && last?.StatusCode != HttpStatusCode.TooManyRequests; i++)
        {
            last?.Dispose();
            last = await visitor.GetAsync(new Uri("/verify", UriKind.Relative), TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.InRange(last.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        using var page = await last.Html();
        Assert.NotNull(page.QuerySelector("h1"));
        using var program = await visitor.GetAsync(new Uri("/api/v1/verify/ABC", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/problem+json", program.Content.Headers.ContentType!.MediaType);
    }
}
