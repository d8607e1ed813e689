using System.Globalization;
using Microsoft.Net.Http.Headers;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Api;

/// <summary>The language of an API's answer: the best of Accept-Language by its weights, Uzbek without one.</summary>
public static class ReaderLanguage
{
    public static string Of(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var asked))
        {
            return Language.Default;
        }

        return asked
            .Where(a => a.Quality is not 0)
            .OrderByDescending(a => a.Quality ?? 1)
            .Select(a => Known(a.Value.ToString()))
            .FirstOrDefault(known => known is not null) ?? Language.Default;
    }

    /// <summary>Writes what follows in this language and says so in the answer's headers.</summary>
    public static void Use(HttpContext context)
    {
        var language = Of(context.Request);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        context.Response.Headers.ContentLanguage = language;
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
    }

    private static string? Known(string tag) =>
        tag == "*" ? Language.Default : Language.All.FirstOrDefault(l => l.Equals(tag.Split('-')[0], StringComparison.OrdinalIgnoreCase));
}
