using Microsoft.AspNetCore.Authorization;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Access;

/// <summary>Leads those whose role needs a second factor to setting one up. Their roles do not count until then, so this is the way and not the lock.</summary>
internal static class SecondFactorGate
{
    public const string Path = "/account/security";

    public static async Task Lead(HttpContext http, RequestDelegate next)
    {
        var isOpen = http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (!isOpen && HttpMethods.IsGet(http.Request.Method) && !StatusPages.IsApi(http) && http.Request.Path != Path
            && http.RequestServices.GetRequiredService<ICurrentUser>().MustSetUpSecondFactor)
        {
            http.Response.Redirect(Path);
            return;
        }

        await next(http);
    }
}
