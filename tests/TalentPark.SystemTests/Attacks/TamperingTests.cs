using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using TalentPark.Application.Access;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Attacks;

/// <summary>Forged ids, cookies, tokens and headers; forms and bodies no browser sends.</summary>
[Collection(nameof(StorySite))]
public sealed partial class TamperingTests(StorySite site)
{
    [Theory]
    [InlineData(Role.Centre)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Finance)]
    [InlineData(Role.Bank)]
    [InlineData(Role.Graduate)]
    [InlineData(Role.CentreAdmin)]
    public async Task Forms_with_ids_of_nobody_and_fields_nobody_asked_for_fail_cleanly(Role role)
    {
        using var client = await site.As(role);
        var token = await client.Token();
        foreach (var form in await Forms(client, role))
        {
            var forged = form.Fields.Select(f => KeyValuePair.Create(f.Key, Id().IsMatch(f.Value) ? Guid.NewGuid().ToString() : f.Value))
                .Append(new(FoundForm.Token, token))
                .Concat(from prefix in new[] { "", "Input.", "Claim.", "Account." } from name in new[] { "Id", "Roles", "Role", "CentreId", "State", "Amount", "IsAdmin", "Revision2", "User.Id", "Bank", "ShutAt" } select KeyValuePair.Create(prefix + name, "Admin"));
            using var answer = await client.PostAsync(new Uri(Id().Replace(form.Target, _ => Guid.NewGuid().ToString()), UriKind.Relative), new FormUrlEncodedContent(forged), TestContext.Current.CancellationToken);
            Assert.True(await answer.Fault() is null, $"{form.Target}: {await answer.Fault()}");
        }
    }

    [Fact]
    public async Task The_forms_of_one_centre_sent_in_anothers_browser_change_nothing()
    {
        using var owner = await site.As(Role.Centre);
        using var stranger = await site.As(site.Stranger);
        var (before, token) = (await site.Acts(site.Stranger), await stranger.Token());
        foreach (var form in (await Forms(owner, Role.Centre)).Where(f => Id().IsMatch(f.Target)))
        {
            using var answer = await stranger.PostAsync(new Uri(form.Target, UriKind.Relative), new FormUrlEncodedContent(form.Fields.Append(new(FoundForm.Token, token))), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Conflict, $"{form.Target}: {(int)answer.StatusCode}");
        }

        Assert.Equal(before, await site.Acts(site.Stranger));
    }

    [Fact]
    public async Task A_form_token_of_another_account_is_refused()
    {
        using var one = await site.As(Role.Reviewer);
        using var other = await site.As(Role.Approver);
        using var answer = await other.PostAsync(new Uri("/account/security?handler=EndOthers", UriKind.Relative), new FormUrlEncodedContent([new(FoundForm.Token, await one.Token())]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_cookie_altered_in_any_part_opens_nothing()
    {
        using var client = await site.As(Role.Treasurer);
        var cookie = site.Cookie(client, "tp-session");
        foreach (var at in Enumerable.Range(0, 12).Select(i => i * (cookie.Length - 1) / 11))
        {
            var altered = cookie[..at] + (cookie[at] == 'A' ? 'B' : 'A') + cookie[(at + 1)..];
            Assert.Equal(HttpStatusCode.Redirect, await With($"tp-session={altered}"));
        }

        Assert.Equal(HttpStatusCode.Redirect, await With($"tp-session={cookie[..^20]}"));
        Assert.Equal(HttpStatusCode.Redirect, await With("tp-session=" + new string('A', 3000)));
        Assert.Equal(HttpStatusCode.OK, await With($"tp-session={cookie}"));

        async Task<HttpStatusCode> With(string header)
        {
            using var thief = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };
            thief.DefaultRequestHeaders.Add("Cookie", header);
            return await thief.Status("/payments");
        }
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-Proto", "gopher")]
    [InlineData("X-Forwarded-For", "127.0.0.1, evil.example")]
    [InlineData("X-Forwarded-Prefix", "/evil.example")]
    [InlineData("X-Original-URL", "/payments")]
    [InlineData("X-Rewrite-URL", "/payments")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("Forwarded", "host=evil.example;proto=https")]
    public async Task Headers_that_lie_about_the_address_are_believed_by_nobody(string name, string value)
    {
        foreach (var path in new[] { "/", "/sign-in", "/work", "/check", "/api/v1/policy?on=2025-09-15", "/nowhere" })
        {
            using var client = site.Visitor();
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation(name, value);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{path}: {(int)answer.StatusCode}");
            Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.DoesNotContain("evil.example", answer.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/check")]
    [InlineData("/eligibility")]
    [InlineData("/join")]
    [InlineData("/password")]
    public async Task A_form_of_ten_thousand_fields_is_refused_quickly(string path)
    {
        using var client = site.Visitor();
        var token = await client.Token();
        var watch = Stopwatch.StartNew();
        using var answer = await client.PostAsync(
            new Uri(path, UriKind.Relative), new FormUrlEncodedContent(Enumerable.Range(0, 10_000).Select(i => KeyValuePair.Create($"Input.Wages[{i}].Gross", "1")).Append(new(FoundForm.Token, token))), TestContext.Current.CancellationToken);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/xml")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    [InlineData("nonsense")]
    public async Task A_form_of_a_wrong_type_is_refused(string type)
    {
        using var client = await site.As(Role.Centre);
        foreach (var path in new[] { "/sign-in", "/centre/courses/new", "/centre/imports", "/check", "/account/security?handler=EndOthers", "/api/v1/subsidy/assessments" })
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"a\":<x/>"));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{path}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_body_that_trickles_in_is_cut_off_and_the_site_goes_on()
    {
        using var slow = new TcpClient("localhost", new Uri(site.Address).Port);
        await using var stream = slow.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nInput.Email=a"), TestContext.Current.CancellationToken);
        var watch = Stopwatch.StartNew();
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        ends.CancelAfter(TimeSpan.FromSeconds(40));
        var head = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer, ends.Token) is > 0 and var read)
            {
                head.Append(Encoding.ASCII.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // reset by the server: cut off as well
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(35), "The server waited on.");
        Assert.DoesNotContain("HTTP/1.1 500", head.ToString(), StringComparison.Ordinal);
        using var client = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, await client.Status("/sign-in"));
    }

    [Theory]
    [InlineData("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1")]
    [InlineData("GET /lib/..%2f..%2fappsettings.json HTTP/1.1")]
    [InlineData("GET /css/../../appsettings.json HTTP/1.1")]
    [InlineData("GET //evil.example/%2e%2e HTTP/1.1")]
    [InlineData("TRACE / HTTP/1.1")]
    [InlineData("GET /\0 HTTP/1.1")]
    public async Task Paths_out_of_the_site_lead_nowhere(string line)
    {
        using var tcp = new TcpClient("localhost", new Uri(site.Address).Port);
        await using var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Matches("^HTTP/1.1 (301|302|4[0-9][0-9]|200)", answer);
        Assert.DoesNotContain("ConnectionStrings", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:x:0", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Location: //", answer, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<FoundForm>> Forms(HttpClient client, Role role) =>
        [.. (await new Crawler(await SitePages.Of(site.Services)).Walk(client, [role])).SelectMany(p => p.Forms).Where(f => f.IsPost && f.HasToken && !f.Target.StartsWith("/sign-out", StringComparison.Ordinal) && !f.Target.Contains("handler=End", StringComparison.Ordinal)).DistinctBy(f => f.Target)];

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
