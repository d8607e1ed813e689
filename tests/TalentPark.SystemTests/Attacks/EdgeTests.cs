using System.Net;
using System.Text;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Attacks;

/// <summary>Headers, cookies and limits of every answer.</summary>
public sealed class EdgeTests(EdgeTests.LimitedSite site) : IClassFixture<EdgeTests.LimitedSite>
{
    [Fact]
    public async Task Every_kind_of_answer_carries_the_safe_headers()
    {
        using var client = await site.SignedIn(await new World(site).Centre());
        foreach (var path in new[] { "/", "/centre", "/sign-in", "/nowhere", "/work", "/css/talentpark.css", "/js/site.js", "/api/v1/policy?on=2025-09-15", "/api/nowhere", "/health/live" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var policy = Header(answer, "Content-Security-Policy");
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
            Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
            Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
            Assert.Equal("", Header(answer, "Server"));
        }
    }

    [Fact]
    public async Task Every_cookie_keeps_to_this_site_and_away_from_script()
    {
        using var client = site.Visitor();
        var set = new List<string>();
        foreach (var answer in new[]
        {
            await client.Submit("/sign-in", new() { ["Input.Email"] = "x", ["Input.Password"] = "y" }),
            await client.Submit("/sign-in", new() { ["Input.Email"] = (await site.Person(Role.Auditor)) is var p ? p.Email : "", ["Input.Password"] = p.Password }),
            await client.GetAsync(new Uri("/account/view", UriKind.Relative), TestContext.Current.CancellationToken),
        })
        {
            set.AddRange(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);
            answer.Dispose();
        }

        Assert.Contains(set, c => c.StartsWith("tp-session=", StringComparison.Ordinal));
        Assert.All(set, c => Assert.Matches("(?i)samesite=(lax|strict)", c));
        Assert.All(set.Where(c => c.StartsWith("tp-session", StringComparison.Ordinal) || c.StartsWith("tp-form", StringComparison.Ordinal) || c.StartsWith("tp-step", StringComparison.Ordinal)), c => Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task One_account_that_asks_too_much_waits_and_others_do_not()
    {
        var world = new World(site);
        using var greedy = await site.SignedIn(await world.Centre());
        using var other = await site.SignedIn(await world.Centre());
        HttpResponseMessage? refused = null;
        for (var i = 0; i < 60 && refused is null; i++)
        {
            var answer = await greedy.GetAsync(new Uri("/account/view", UriKind.Relative), TestContext.Current.CancellationToken);
            refused = answer.StatusCode == HttpStatusCode.TooManyRequests ? answer : null;
        }

        Assert.NotNull(refused);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, await other.Status("/account/view"));
    }

    [Theory]
    [InlineData("stream: OK", null)]
    [InlineData("stream: Eicar-Test-Signature FOUND", "file-infected")]
    [InlineData("INSTREAM size limit exceeded. ERROR", "file-not-scanned")]
    [InlineData(null, "file-not-scanned")]
    public async Task A_paper_is_kept_only_when_the_scanner_says_it_is_clean(string? says, string? refusal)
    {
        var world = new World(site);
        var centre = await world.Centre();
        var claim = await site.Send<Guid>(centre, new DraftClaim([await world.Ready(centre)]));
        var page = await site.Send<ClaimPage>(centre, new ShowOwnClaim(claim));
        var paper = Encoding.ASCII.GetBytes("%PDF-1.7 " + new string('x', 200_000));
        var add = new AddEvidence(claim, page.Claim.Revision, page.Lines[0].Line.Id, "certificate", paper);
        site.Clamd.Says = says;
        if (refusal is null)
        {
            await site.Do(centre, add);
            Assert.Equal(paper, site.Clamd.Got);
        }
        else
        {
            Assert.Equal(refusal, (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(centre, add))).Code);
        }

        Assert.Equal(refusal is null ? 1 : 0, (await site.Send<ClaimPage>(centre, new ShowOwnClaim(claim))).Lines[0].Papers.Count);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : "";

    /// <summary>A site with the limits of production, cut down, and a virus scanner beside it.</summary>
    public sealed class LimitedSite(TestPostgres postgres) : Site(postgres)
    {
        internal FakeClamd Clamd { get; } = new();

        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["RateLimits:Account"] = "50",
            ["Antivirus:Host"] = "127.0.0.1",
            ["Antivirus:Port"] = $"{Clamd.Port}",
            ["Antivirus:Seconds"] = "5",
        };
    }
}
