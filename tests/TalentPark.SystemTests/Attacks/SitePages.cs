using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Web.Access;

namespace TalentPark.SystemTests.Attacks;

/// <summary>Every page the site serves with every handler, as routing knows them.</summary>
internal sealed class SitePages
{
    private SitePages(IReadOnlyList<SitePage> all) => All = all;

    public IReadOnlyList<SitePage> All { get; }

    public static async Task<SitePages> Of(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var pages = new List<SitePage>();
        foreach (var descriptor in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var page = await loader.LoadAsync(descriptor, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty);
            var handlers = page.HandlerMethods.Select(h => new SiteHandler(h.HttpMethod, h.Name, PageAccess.Of(page.ModelTypeInfo!, h.MethodInfo))).ToList();
            if (handlers.All(h => h.Method != "GET" || h.Name is not null))
            {
                handlers.Add(new("GET", null, PageAccess.Of(page.ModelTypeInfo!, null)));
            }

            pages.Add(new("/" + descriptor.AttributeRouteInfo!.Template!.TrimStart('/'), handlers));
        }

        return new(pages);
    }

    /// <summary>The page that serves the path; the one with most fixed parts where several could.</summary>
    public SitePage? Serving(string path) => All.Where(p => p.Serves(path)).MaxBy(p => p.Template.Split('/').Count(part => !part.Contains('{')));
}

/// <param name="Name">As in <c>?handler=</c>; null for the page's own.</param>
internal sealed record SiteHandler(string Method, string? Name, PageAccess Access);

internal sealed partial record SitePage(string Template, IReadOnlyList<SiteHandler> Handlers)
{
    private readonly Regex _shape = new($"^{Part().Replace(Regex.Escape(Template).Replace(@"\{", "{").Replace(@"\(", "(").Replace(@"\)", ")").Replace(@"\?", "?"), Shape)}$");

    public bool HasValues => Template.Contains('{');

    public bool Serves(string path) => _shape.IsMatch(path);

    /// <summary>An address of the page about records that do not exist.</summary>
    public string Invented() => Part().Replace(Template, part => part.Value switch
    {
        var p when p.Contains(":guid") => Guid.NewGuid().ToString(),
        var p when p.Contains(":int") => "1",
        var p when p.Contains("length(9)") => "399999999",
        var p when p.Contains("length(26)") => new string('A', 26),
        var p when p.Contains("format") => "csv",
        var p when p.Contains("language") => "uz",
        _ => "x",
    });

    private static string Shape(Match part) => part.Value switch
    {
        var p when p.Contains(":guid?") => "[0-9a-f-]*",
        var p when p.Contains(":guid") => "[0-9a-f-]{36}",
        var p when p.Contains(":int") => "[0-9]+",
        _ => "[^/.]*",
    };

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Part();
}
