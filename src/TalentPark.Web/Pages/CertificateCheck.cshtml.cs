using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using TalentPark.Application.Graduates;
using TalentPark.Web.Api;

namespace TalentPark.Web.Pages;

/// <summary>For employers: number and surname, valid or not. Names go in the body, never in the address; nothing is kept and nobody is signed in, so the form needs no token.</summary>
[AllowAnonymous, EnableRateLimiting(GraduateLimit.Name), IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CertificateCheckModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null before anything was asked.</summary>
    public bool? IsValid { get; private set; }

    public async Task OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Input.Number))
        {
            ModelState.AddModelError("Input.Number", T["Fields.Required"]);
        }

        if (string.IsNullOrWhiteSpace(Input.FamilyName))
        {
            ModelState.AddModelError("Input.FamilyName", T["Fields.Required"]);
        }

        if (ModelState.IsValid)
        {
            IsValid = await sender.Send(new CheckCertificate(Input.Number, Input.FamilyName));
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    public sealed class Form
    {
        public string? Number { get; set; }

        public string? FamilyName { get; set; }
    }
}
