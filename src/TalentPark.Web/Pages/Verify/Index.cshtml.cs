using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TalentPark.Application.Documents;
using TalentPark.Web.Api.Documents;

namespace TalentPark.Web.Pages.Verify;

/// <summary>Tells anyone whether a document is genuine and how its claim stands; no names.</summary>
[AllowAnonymous, EnableRateLimiting(VerifyLimit.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(ISender sender) : PageModel
{
    /// <summary>As asked for: capital letters and digits alone.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>Null before a code was given, and for an unknown one.</summary>
    public Verification? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string? code, [FromQuery(Name = "code")] string? typed)
    {
        if (code is null)
        {
            Asked = VerifyAnswer.Clean(typed);
            return Asked.Length == 0 ? Page() : Redirect($"/verify/{Asked}");
        }

        Asked = VerifyAnswer.Clean(code);
        Found = await sender.Send(new VerifyDocument(Asked));
        Response.StatusCode = Found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        Response.Headers.Vary = "Accept";
        return VerifyAnswer.WantsJson(Request)
            ? new JsonResult(VerifyAnswer.Of(Asked, Found), Api.ApiJson.Options) { StatusCode = Response.StatusCode }
            : Page();
    }
}
