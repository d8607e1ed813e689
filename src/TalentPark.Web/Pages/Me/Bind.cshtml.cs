using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates;
using TalentPark.Web.Access;
using TalentPark.Web.Api;

namespace TalentPark.Web.Pages.Me;

/// <summary>Whose account it is. Every mismatch is answered alike.</summary>
[NeedsPermission(Permission.ApplyForSupport), EnableRateLimiting(GraduateLimit.Name)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class BindModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public BindForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await sender.Send(new ShowMe()) is null ? Page() : Redirect("/me");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.Attempt(() => sender.Send(new BindAccount(
            Input.Pinfl, Input.BirthDate, Input.CertificateNumber, Input.CentreStir, Input.CompletedOn, Input.IsCitizen, Input.Consents)).AsTask()))
        {
            return Page();
        }

        TempData.Done(T["Me.Bound"]);
        return Redirect("/me");
    }

    public IEnumerable<SelectListItem> YesOrNo() => [new(T["Check.Yes"], "true"), new(T["Check.No"], "false")];
}

public sealed class BindForm
{
    public string? Pinfl { get; set; }

    public DateOnly? BirthDate { get; set; }

    public string? CertificateNumber { get; set; }

    public string? CentreStir { get; set; }

    public DateOnly? CompletedOn { get; set; }

    public bool? IsCitizen { get; set; }

    public bool Consents { get; set; }
}
