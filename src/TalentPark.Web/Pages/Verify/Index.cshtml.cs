using System.Security.Cryptography;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TalentPark.Application.Documents;
using TalentPark.Domain.Shared;
using TalentPark.Web.Api.Documents;
using TalentPark.Web.Imports;

namespace TalentPark.Web.Pages.Verify;

/// <summary>Tells anyone whether a document is genuine and how its claim stands; no names.</summary>
[AllowAnonymous, EnableRateLimiting(VerifyLimit.Name), IgnoreAntiforgeryToken, UploadLimit(Paper.MaxSize)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(ISender sender) : PageModel
{
    /// <summary>As asked for: capital letters and digits alone.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>Null before a code was given, and for an unknown one.</summary>
    public Verification? Found { get; private set; }

    /// <summary>The file that was given is a true copy, byte for byte.</summary>
    public bool IsCopy { get; private set; }

    /// <summary>The file that was given is none that was issued.</summary>
    public bool IsForeignFile { get; private set; }

    /// <summary>Compares a file with what was issued; its bytes go no further than their hash. Nothing is changed, so the form needs no token.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null)
        {
            return Redirect("/verify");
        }

        await using var content = file.OpenReadStream();
        var copy = await sender.Send(new VerifyFile(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct))), ct);
        (Asked, Found, IsCopy, IsForeignFile) = (copy?.Code ?? "", copy?.Document, copy is not null, copy is null);
        return Page();
    }

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
