using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Centre;

/// <summary>What the tests of the centre's pages share.</summary>
internal static class CentreSite
{
    /// <summary>Sends the form of an answer (or page) and gives the next one.</summary>
    public static async Task<(HttpStatusCode Status, IDocument Page)> Post(this HttpClient client, string path, string form, Dictionary<string, string?> values)
    {
        using var page = await client.Open(path);
        using var answer = await client.Send(page, values, form);
        return (answer.StatusCode, await answer.Html());
    }

    public static Task<HttpResponseMessage> Get(this HttpClient client, string path) => client.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Sends a form and follows to the page it leads to.</summary>
    public static async Task<IDocument> Done(this HttpClient client, string path, string form, Dictionary<string, string?> values)
    {
        using var page = await client.Open(path);
        using var answer = await client.Send(page, values, form);
        var text = answer.StatusCode == HttpStatusCode.Redirect ? "" : (await answer.Html()).Body!.TextContent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{path} {form}: {(int)answer.StatusCode} {text}");
        return await client.Open(answer.Headers.Location!.ToString());
    }

    /// <summary>Sends plain values as a form, with the token of a page.</summary>
    public static async Task<HttpResponseMessage> PostRaw(this HttpClient client, IDocument page, string path, IEnumerable<KeyValuePair<string, string>> values)
    {
        var token = page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        return await client.PostAsync(path, new FormUrlEncodedContent(values.Append(new("__RequestVerificationToken", token))));
    }

    /// <summary>Sends a file with the token and revision of the claim's page.</summary>
    public static async Task<HttpResponseMessage> PostPaper(this HttpClient client, IDocument page, string path, string line, byte[] content, string kind = "certificate")
    {
        var body = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
            { new StringContent(Revision(page)), "Revision" },
            { new StringContent(line), "line" },
            { new StringContent(kind), "kind" },
        };
        body.Add(new ByteArrayContent(content), "file", "paper.pdf");
        return await client.PostAsync($"{path}?handler=paper", body);
    }

    public static string Revision(IDocument page) => page.QuerySelector<IHtmlInputElement>("input[name=Revision]")!.Value;

    /// <summary>The fault shown beside a field.</summary>
    public static string Fault(this IDocument page, string field) => page.QuerySelector($"[id='{field.Replace('.', '_').Replace('[', '_').Replace(']', '_')}-e']")?.TextContent ?? "";

    public static string Typed(this IDocument page, string field) => page.QuerySelector<IHtmlInputElement>($"[name='{field}']")!.Value;

    public static string Errors(this IDocument page) => page.QuerySelector(".tp-errors")?.TextContent ?? "";

    public static string Heading(this IDocument page) => page.QuerySelector("h1")!.TextContent.Trim();

    public static string MainText(this IDocument page) => page.QuerySelector("main")!.TextContent;
}
