using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace TalentPark.Web;

/// <summary>Addresses on this site alone: a link must never lead a signed-in person to a stranger's page.</summary>
public static class LocalPath
{
    /// <summary>The path when it stays on this site, else the other one.</summary>
    public static string Or(string? path, string otherwise) =>
        path is { Length: > 0 and < 2000 } && path[0] == '/' && RedirectHttpResult.IsLocalUrl(path) ? path : otherwise;

    /// <summary>Where a page of settings leads back to: the page it was opened from.</summary>
    public static string BackFrom(HttpContext http) =>
        http.Request.Query["returnUrl"] is [{ } back] && Or(back, "") == back ? back : Of(http);

    /// <summary>The address in the reader's browser, also while an error page answers for it.</summary>
    public static string Of(HttpContext http)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is { } status)
        {
            return status.OriginalPath + status.OriginalQueryString;
        }

        return (http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path) + http.Request.QueryString;
    }
}
