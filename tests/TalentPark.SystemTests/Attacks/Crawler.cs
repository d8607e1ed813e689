using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TalentPark.Application.Access;
using TalentPark.SystemTests.Shared;
using TalentPark.Web;

namespace TalentPark.SystemTests.Attacks;

/// <summary>Walks the links a role is shown, and keeps a few addresses of each page with the forms on them.</summary>
internal sealed class Crawler(SitePages pages)
{
    /// <summary>Addresses kept of one page: records in different states have different forms.</summary>
    private const int Each = 3;

    public async Task<IReadOnlyList<FoundPage>> Walk(HttpClient client, IReadOnlyCollection<Role> roles)
    {
        var (found, seen, kept) = (new List<FoundPage>(), new HashSet<string>(), new Dictionary<string, int>());
        var ways = new Queue<string>([.. Menu.For(roles).Select(e => e.Path), .. Menu.Public.Select(e => e.Path), "/", "/sign-in", "/join", "/account/view"]);
        while (ways.TryDequeue(out var way))
        {
            var address = way.Split('#')[0];
            if (!seen.Add(address) || pages.Serving(address.Split('?')[0]) is not { } page)
            {
                continue;
            }

            var number = kept[page.Template] = kept.GetValueOrDefault(page.Template) + 1;
            if (number > Each)
            {
                continue;
            }

            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                found.Add(new(page, address, (int)answer.StatusCode, []));
                continue;
            }

            using var document = await answer.Html();
            found.Add(new(page, address, 200, [.. document.QuerySelectorAll<IHtmlFormElement>("form").Select(f => FoundForm.Of(f, address))]));
            foreach (var link in document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/') && !h.StartsWith("/language", StringComparison.Ordinal)))
            {
                ways.Enqueue(link);
            }
        }

        return found;
    }
}

/// <param name="Address">Path and query.</param>
internal sealed record FoundPage(SitePage Page, string Address, int Status, IReadOnlyList<FoundForm> Forms);

/// <summary>A form as it stood on a page.</summary>
/// <param name="Target">Where it is sent.</param>
/// <param name="Fields">What it would send untouched, without its token.</param>
/// <param name="Texts">Names of fields a person types into or chooses from.</param>
internal sealed record FoundForm(string Target, bool IsPost, bool HasToken, bool HasFile, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Texts)
{
    public const string Token = "__RequestVerificationToken";

    public static FoundForm Of(IHtmlFormElement form, string page)
    {
        var elements = form.Elements.OfType<IHtmlElement>().ToList();
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : page;
        if (elements.OfType<IHtmlButtonElement>().Select(b => b.GetAttribute("formaction")).OfType<string>().FirstOrDefault() is { } other && form.GetAttribute("action") is null)
        {
            target = other;
        }

        return new(
            target.StartsWith('?') ? page.Split('?')[0] + target : target,
            form.Method.Equals("post", StringComparison.OrdinalIgnoreCase),
            elements.Any(e => e.GetAttribute("name") == Token),
            elements.Any(e => e is IHtmlInputElement { Type: "file" }),
            [.. elements.Select(Field).Where(f => f.Key.Length > 0 && f.Key != Token)],
            [.. elements.Where(e => e is IHtmlTextAreaElement or IHtmlSelectElement or IHtmlInputElement { Type: not ("hidden" or "file" or "submit" or "button") }).Select(e => e.GetAttribute("name") ?? "").Where(n => n.Length > 0).Distinct()]);
    }

    private static KeyValuePair<string, string> Field(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } i => new(i.IsChecked ? i.Name ?? "" : "", i.Value),
        IHtmlInputElement { Type: "submit" or "file" or "button" } => new("", ""),
        IHtmlInputElement i => new(i.Name ?? "", i.Value),
        IHtmlSelectElement s => new(s.Name ?? "", s.Value ?? ""),
        IHtmlTextAreaElement t => new(t.Name ?? "", t.Value),
        _ => new("", ""),
    };
}
