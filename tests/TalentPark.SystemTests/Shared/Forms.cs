using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace TalentPark.SystemTests.Shared;

/// <summary>Pages and forms as a browser without script sees them.</summary>
public static class Forms
{
    public static async Task<IDocument> Html(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(text).Address(answer.RequestMessage!.RequestUri!.ToString()));
    }

    /// <summary>The page at the path, which must be there.</summary>
    public static async Task<IDocument> Open(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode}");
        return await answer.Html();
    }

    /// <summary>Fills in the page's form and sends it, with all it holds already (the anti-forgery token, hidden fields).</summary>
    /// <param name="form">CSS selector of the form; the only POST form of main when left out.</param>
    /// <param name="values">Name to value; null takes the field away.</param>
    public static async Task<HttpResponseMessage> Submit(this HttpClient client, string path, Dictionary<string, string?> values, string form = "main form[method=post]")
    {
        using var document = await client.Open(path);
        return await client.Send(document, values, form);
    }

    public static async Task<HttpResponseMessage> Send(this HttpClient client, IDocument document, Dictionary<string, string?> values, string form = "main form[method=post]")
    {
        var element = document.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"No form {form} on {document.Url}");
        var fields = element.Elements.OfType<IHtmlElement>()
            .Where(e => !e.HasAttribute("disabled"))
            .Select(FieldOf)
            .Where(f => !string.IsNullOrEmpty(f.Name) && !values.ContainsKey(f.Name))
            .Select(f => KeyValuePair.Create(f.Name!, f.Value))
            .Concat(values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value!)));
        var target = new Uri(new Uri(document.Url), element.GetAttribute("action") ?? document.Url);
        return await client.PostAsync(target, new FormUrlEncodedContent(fields));
    }

    /// <summary>Presses the button of the form that leads to a handler of its own.</summary>
    public static Task<HttpResponseMessage> Send(this HttpClient client, IDocument document, Dictionary<string, string?> values, string form, string handler)
    {
        var button = document.QuerySelectorAll<IHtmlElement>($"{form} [formaction]").FirstOrDefault(b => b.GetAttribute("formaction")!.Contains($"handler={handler}", StringComparison.OrdinalIgnoreCase));
        var target = button?.GetAttribute("formaction") ?? new UriBuilder(document.Url) { Query = $"handler={handler}" }.Uri.PathAndQuery;
        document.QuerySelector<IHtmlFormElement>(form)!.SetAttribute("action", target);
        return client.Send(document, values, form);
    }

    private static (string? Name, string Value) FieldOf(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } i => i.IsChecked ? (i.Name, i.Value) : (null, ""),
        IHtmlInputElement { Type: "submit" or "file" or "button" } => (null, ""),
        IHtmlInputElement i => (i.Name, i.Value),
        IHtmlSelectElement s => (s.Name, s.Value ?? ""),
        IHtmlTextAreaElement t => (t.Name, t.Value),
        _ => (null, ""),
    };
}
