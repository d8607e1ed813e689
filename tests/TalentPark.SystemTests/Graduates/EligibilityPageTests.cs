using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Graduates;

/// <summary>The five questions without an account, over plain HTTP: no script, no cookie, nothing kept.</summary>
public sealed partial class EligibilityPageTests(Site site) : IClassFixture<Site>
{
    private static readonly Dictionary<string, string> Good = new()
    {
        ["Form.BirthDate"] = "17.05.2003",
        ["Form.Citizen"] = "true",
        ["Form.Kind"] = "completion",
        ["Form.CompletedOn"] = "20.06.2025",
        ["Form.Resident"] = "true",
        ["Form.IssuedOn"] = "01.07.2025",
        ["Form.Level"] = "professional-b2",
        ["Form.Cost"] = "2 000 000",
        ["Form.Used"] = "false",
        ["Form.HiredOn"] = "",
    };

    [Fact]
    public async Task Tells_what_one_may_get_by_when_and_why()
    {
        var (status, html) = await Ask(Good);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Yes, you can get it", html, StringComparison.Ordinal);
        Assert.Contains("up to 10\u00A0300\u00A0000 UZS", html, StringComparison.Ordinal);
        Assert.Contains("Apply by 20.12.2025.", html, StringComparison.Ordinal);
        Assert.Contains("96 days are left.", html, StringComparison.Ordinal);
        Assert.Contains("2\u00A0000\u00A0000 UZS, which is 100 % of the documented cost.", html, StringComparison.Ordinal);
        Assert.Contains("The count begins on 20.06.2025; the last day is 20.12.2025.", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Citizen", "false", "No, the loan is not granted", "The loan is for citizens of Uzbekistan only.")]
    [InlineData("Form.Resident", "false", "No, the loan is not granted", "The centre has never been an IT Park resident.")]
    [InlineData("Form.Used", "", "It cannot be told yet", "It is not known whether there was a preferential loan")]
    [InlineData("Form.BirthDate", "01.10.2007", "From 01.10.2025", "an application is possible from 01.10.2025, the day of turning 18")]
    [InlineData("Form.CompletedOn", "14.03.2025", "No, the loan is not granted", "the last day was 14.09.2025")]
    public async Task Says_what_stands_against_it(string field, string value, string answer, string reason)
    {
        var (_, html) = await Ask(new(Good) { [field] = value });

        Assert.Contains(answer, html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(reason, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.BirthDate", "31.02.2003")]
    [InlineData("Form.BirthDate", "16.09.2025")]
    [InlineData("Form.Cost", "0")]
    [InlineData("Form.Cost", "11,000")]
    [InlineData("Form.Kind", "diploma")]
    public async Task Keeps_what_was_typed_and_names_the_fault(string field, string value)
    {
        var (status, html) = await Ask(new(Good) { [field] = value });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("tp-errors", html, StringComparison.Ordinal);
        Assert.Contains("value=\"20.06.2025\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_nothing()
    {
        var before = await site.InDatabase(db => Task.FromResult(db.Audit.Count()));
        using var client = site.Visitor("en");
        using var answer = await client.PostAsync("/eligibility", new FormUrlEncodedContent(Good));

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(before, await site.InDatabase(db => Task.FromResult(db.Audit.Count())));
    }

    [Fact]
    public async Task The_first_view_of_the_public_pages_is_small()
    {
        foreach (var page in new[] { "/", "/eligibility", "/verify" })
        {
            using var client = site.Visitor();
            var (html, size) = await Fetch(client, page);
            foreach (var path in Asset().Matches(html).Select(m => m.Groups[1].Value).Distinct())
            {
                size += (await Fetch(client, path)).Size;
            }

            // Latin letters come from one font file; Cyrillic ones only where a page needs them.
            var css = (await Fetch(client, Asset().Matches(html).Select(m => m.Groups[1].Value).First(p => p.Contains("talentpark", StringComparison.Ordinal)))).Text;
            var font = Font().Match(css).Groups[1].Value;
            size += (await Fetch(client, new Uri(new Uri($"{site.Address}/css/"), font).AbsolutePath)).Size;
            Assert.True(size <= 130 * 1024, $"{page}: {size} bytes");
        }
    }

    /// <summary>Files of the site as publishing compresses them; fonts are compressed already and pages are sent as they are.</summary>
    private static async Task<(string Text, int Size)> Fetch(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        using var small = new MemoryStream();
        await using (var brotli = new BrotliStream(small, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await brotli.WriteAsync(bytes);
        }

        return (Encoding.UTF8.GetString(bytes), Path.HasExtension(path.Split('?')[0]) ? (int)Math.Min(small.Length, bytes.Length) : bytes.Length);
    }

    private async Task<(HttpStatusCode Status, string Html)> Ask(Dictionary<string, string> typed)
    {
        using var client = site.Visitor("en");
        using var answer = await client.PostAsync("/eligibility", new FormUrlEncodedContent(typed));
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("""(?:href|src)="(/[^"]+\.(?:css|js|svg|webmanifest)[^"]*)"[^>]*>""")]
    private static partial Regex Asset();

    [GeneratedRegex("""url\("?([^")]*latin-wght-normal[^")]*)"?\)""")]
    private static partial Regex Font();
}
