using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Certificates;

/// <summary>Revokes a confirmed certificate; asks the last good day and the reason.</summary>
[NeedsPermission(Permission.CheckCertificates)]
public sealed class RevokeModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RevokeForm Input { get; set; } = new();

    public CertificatePage Certificate { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await Load();
        Input.Revision = Certificate.Certificate.Revision;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.Attempt(() => sender.Send(new RevokeCertificate(Id, Input.Revision, Input.LastDay, Input.Reason ?? "")).AsTask()))
        {
            await Load();
            return Page();
        }

        TempData.Done(T["Certificates.Revoked"]);
        return RedirectToPage("Show", new { Id });
    }

    private async Task Load() => Certificate = await sender.Send(new ShowCertificate(Id));
}

public sealed class RevokeForm
{
    public int Revision { get; set; }

    public DateOnly? LastDay { get; set; }

    public string? Reason { get; set; }
}
