using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Centre;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Certificates;

/// <summary>Certificates as centre and registrar meet them on their pages.</summary>
public sealed class CertificatePageTests(Site site) : IClassFixture<Site>
{
    private static int _number;

    private readonly World _world = new(site);

    [Fact]
    public async Task A_centre_states_a_certificate_learns_why_it_was_rejected_and_corrects_it()
    {
        var (centre, training) = await Graduate();
        using var client = await site.SignedIn(centre);
        using var page = await client.Done($"/centre/graduates/{training}/certificates/new", Form, Typed(Next()));
        Assert.Contains("Bildirilgan", page.QuerySelector(".st-fill")!.TextContent, StringComparison.Ordinal);
        var id = Guid.Parse(page.Url.Split('/')[^1]);
        Assert.DoesNotContain("TP", page.Url, StringComparison.Ordinal);

        using var registrar = await site.As(Role.Registrar);
        Desk.Moved(await registrar.Submit($"/registry/certificates/{id}/reject", new() { ["Input.Reason"] = "Ism mos emas" }));
        using var graduate = await client.Open($"/centre/graduates/{training}");
        Assert.Contains("Ism mos emas", graduate.MainText(), StringComparison.Ordinal);
        using var corrected = await client.Done($"/centre/certificates/{id}/correct", Form, new() { ["Input.IssuedOn"] = "11.06.2025" });
        Assert.Contains("Bildirilgan", corrected.QuerySelector(".st-fill")!.TextContent, StringComparison.Ordinal);

        Desk.Moved(await registrar.Submit($"/registry/certificates/{id}", [], "form[action*='handler=confirm']"));
        using var confirmed = await client.Open($"/centre/certificates/{id}");
        Assert.Contains("Tasdiqlangan", confirmed.QuerySelector(".st-fill")!.TextContent, StringComparison.Ordinal);
        Assert.Null(confirmed.QuerySelector("#upload"));
        using var late = await client.Open($"/centre/certificates/{id}/correct");
        Assert.Null(late.QuerySelector("main form"));

        Desk.Moved(await registrar.Submit($"/registry/certificates/{id}/revoke", new() { ["Input.Reason"] = "Vendor xati", ["Input.LastDay"] = "01.09.2025" }));
        using var revoked = await client.Open($"/centre/certificates/{id}");
        Assert.Contains("01.09.2025", revoked.QuerySelector(".tp-note")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Number", "", "Input.Number")]
    [InlineData("Input.Number", "---", "Input.Number")]
    [InlineData("Input.Number", "A\u202EB", "Input.Number")]
    [InlineData("Input.Issuer", "no-such", "Input.Issuer")]
    [InlineData("Input.Issuer", "", "Input.Issuer")]
    [InlineData("Input.Level", "guru", "Input.Level")]
    [InlineData("Input.Programme", "", "Input.Programme")]
    [InlineData("Input.IssuedOn", "31.02.2025", "Input.IssuedOn")]
    [InlineData("Input.IssuedOn", "16.09.2025", "Input.IssuedOn")]
    [InlineData("Input.IssuedOn", "", "Input.IssuedOn")]
    [InlineData("Input.ExpiresOn", "09.06.2025", "Input.ExpiresOn")]
    public async Task Bad_input_is_told_beside_its_field_and_what_was_typed_stays(string field, string value, string fault)
    {
        var (centre, training) = await Graduate();
        using var client = await site.SignedIn(centre);
        var values = Typed(Next());
        values[field] = value;
        var (status, page) = await client.Post($"/centre/graduates/{training}/certificates/new", Form, values);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.True(page.Fault(fault).Length > 0, page.Body!.TextContent);
        Assert.Equal("cisco", field == "Input.Issuer" ? "cisco" : page.QuerySelector<IHtmlSelectElement>("[name='Input.Issuer']")!.Value);
        Assert.Empty(await site.Send<IReadOnlyList<Certificate>>(centre, new ListGraduateCertificates(training)));
    }

    [Theory]
    [InlineData("uz"), InlineData("ru"), InlineData("en")]
    public async Task A_number_that_is_taken_is_told_without_naming_its_person(string language)
    {
        var (centre, training) = await Graduate("Egasiyev");
        var number = Next();
        using var first = await site.SignedIn(centre);
        using var done = await first.Done($"/centre/graduates/{training}/certificates/new", Form, Typed(number));
        var other = await Graduate();
        using var client = await site.SignedIn(other.Centre, language);
        var (status, page) = await client.Post($"/centre/graduates/{other.Training}/certificates/new", Form, Typed(number.ToLowerInvariant()));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("IT Park", page.Errors(), StringComparison.Ordinal);
        Assert.DoesNotContain("Egasiyev", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_is_saved_as_a_file_of_its_own_kind_and_never_kept_by_the_browser()
    {
        var (client, path) = await Certificate();
        using var page = await client.Open(path);
        using (var answer = await Upload(client, page, path, Scans.Png, "nusxa.pdf"))
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        using var after = await client.Open(path);
        var link = after.QuerySelector("a[href^='/certificates/files/']")!.GetAttribute("href")!;
        using var file = await client.Get(link);
        Assert.Equal("image/png", file.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith(".png", file.Content.Headers.ContentDisposition.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store, private", string.Join(", ", file.Headers.CacheControl!.ToString().Split(", ").Order()));
        Assert.Equal(Scans.Png, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        foreach (var role in new[] { Role.Reviewer, Role.Registrar, Role.Auditor })
        {
            using var staff = await site.As(role);
            Assert.Equal(HttpStatusCode.OK, await staff.Status(link));
        }

        using var foreign = await site.SignedIn(await _world.Centre());
        Assert.Equal(HttpStatusCode.NotFound, await foreign.Status(link));
        Assert.Equal(HttpStatusCode.NotFound, await foreign.Status(path));
        Assert.Equal(HttpStatusCode.NotFound, await foreign.Status($"{path}/correct"));
        using var policy = await site.As(Role.Policy);
        Assert.Equal(HttpStatusCode.Forbidden, await policy.Status(link));
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, await visitor.Status(link));
    }

    [Theory]
    [InlineData("gif"), InlineData("html"), InlineData("zip"), InlineData("empty"), InlineData("none"), InlineData("huge")]
    public async Task What_is_no_scan_is_refused_with_a_sentence(string what)
    {
        var (client, path) = await Certificate();
        using var page = await client.Open(path);
        byte[]? content = what switch
        {
            "gif" => "GIF89a"u8.ToArray(),
            "html" => "<html><script>alert(1)</script>%PDF-"u8.ToArray(),
            "zip" => "PK\u0003\u0004"u8.ToArray(),
            "empty" => [],
            "huge" => [.. Scans.Pdf, .. new byte[Paper.MaxSize]],
            _ => null,
        };
        using var answer = await Upload(client, page, path, content, "sertifikat.pdf");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty((await answer.Html()).Errors());
        using var after = await client.Open(path);
        Assert.Null(after.QuerySelector("a[href^='/certificates/files/']"));
    }

    [Fact]
    public async Task Staff_see_it_and_only_who_checks_is_offered_the_steps()
    {
        var (_, path) = await Certificate();
        var address = path.Replace("/centre/", "/registry/", StringComparison.Ordinal);
        using var registrar = await site.As(Role.Registrar);
        using var page = await registrar.Open(address);
        Assert.Equal(2, page.QuerySelectorAll(".tp-stick .btn").Length);
        Assert.NotNull(page.QuerySelector($"a[href='{address.Replace("/registry/certificates", "/history/certificate", StringComparison.Ordinal)}']"));
        foreach (var role in new[] { Role.Reviewer, Role.Approver, Role.Lead, Role.Auditor })
        {
            using var staff = await site.As(role);
            using var seen = await staff.Open(address);
            Assert.Null(seen.QuerySelector(".tp-stick"));
            Assert.Equal(HttpStatusCode.Forbidden, await staff.Status($"{address}/reject"));
            Assert.Equal(HttpStatusCode.Forbidden, await staff.Post($"{address}?handler=confirm", new() { ["revision"] = "0" }));
        }

        using var centre = await site.SignedIn(await _world.Centre());
        Assert.Equal(HttpStatusCode.Forbidden, await centre.Status(address));
        Assert.Equal(HttpStatusCode.NotFound, await registrar.Status($"/registry/certificates/{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task A_reason_is_asked_and_a_stale_form_is_told_above_it()
    {
        var (client, path) = await Certificate();
        var address = path.Replace("/centre/", "/registry/", StringComparison.Ordinal);
        using var registrar = await site.As(Role.Registrar);
        var (status, page) = await registrar.Post($"{address}/reject", Form, new() { ["Input.Reason"] = " " });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(page.Fault("Input.Reason"));
        using var form = await registrar.Open($"{address}/reject");
        using var corrected = await client.Done($"{path}/correct", Form, new() { ["Input.Level"] = "entry" });
        using var stale = await registrar.Send(form, new() { ["Input.Reason"] = "Sabab" }, Form);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("Sabab", (await stale.Html()).QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_of_a_claim_shows_the_graduates_certificates_beside_the_facts()
    {
        var centre = await _world.Centre();
        var claim = await _world.Submitted(centre);
        var line = (await site.Claim(claim)).Lines[0];
        using var client = await site.SignedIn(centre);
        using var done = await client.Done($"/centre/graduates/{line.TrainingId}/certificates/new", Form, Typed(Next()));
        using var reviewer = await site.As(Role.Reviewer);
        using var page = await reviewer.Open($"/claims/{claim}/lines/1");
        Assert.Contains("Cisco", page.QuerySelector("a[href^='/registry/certificates/']")!.TextContent, StringComparison.Ordinal);
    }

    private const string Form = "main form[method=post]";

    private async Task<(HttpClient Client, string Path)> Certificate()
    {
        var (centre, training) = await Graduate();
        var client = await site.SignedIn(centre);
        using var page = await client.Done($"/centre/graduates/{training}/certificates/new", Form, Typed(Next()));
        return (client, new Uri(page.Url).AbsolutePath);
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient client, IDocument page, string path, byte[]? content, string name)
    {
        var body = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector<IHtmlInputElement>("#upload input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
            { new StringContent(page.QuerySelector<IHtmlInputElement>("#upload input[name=Revision]")!.Value), "Revision" },
        };
        if (content is not null)
        {
            body.Add(new ByteArrayContent(content), "file", name);
        }

        return await client.PostAsync($"{path}?handler=file", body);
    }

    private async Task<(TestPerson Centre, Guid Training)> Graduate(string family = "Sinovov")
    {
        var centre = await _world.Centre();
        return (centre, await _world.Graduate(centre, await _world.Course(centre), family: family));
    }

    private static string Next() => $"TP-{Interlocked.Increment(ref _number)}";

    private static Dictionary<string, string?> Typed(string number) => new()
    {
        ["Input.Programme"] = "Vendor",
        ["Input.Issuer"] = "cisco",
        ["Input.Number"] = number,
        ["Input.Level"] = "professional",
        ["Input.Kind"] = "Completion",
        ["Input.IssuedOn"] = "10.06.2025",
        ["Input.ExpiresOn"] = "10.06.2028",
    };
}
