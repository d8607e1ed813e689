using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Certificates;

/// <summary>One certificate for staff; the registrar confirms it here.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class ShowModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CertificatePage Certificate { get; private set; } = null!;

    /// <summary>What the reader may do with it as it stands.</summary>
    public IReadOnlyList<CertificateStep> Steps => !Permissions.Allows(me.Roles, Permission.CheckCertificates) ? []
        : [.. new[] { CertificateStep.Confirm, CertificateStep.Reject, CertificateStep.Revoke }.Where(s => CertificateTransitions.Allows(Certificate.Certificate.State, s))];

    public bool May(CertificateStep step) => Steps.Contains(step);

    public Task OnGetAsync() => Load();

    [HandlerNeeds(Permission.CheckCertificates)]
    public async Task<IActionResult> OnPostConfirmAsync(int revision)
    {
        if (await this.Attempt(() => sender.Send(new ConfirmCertificate(Id, revision)).AsTask()))
        {
            TempData.Done(T["Certificates.Confirmed"]);
            return RedirectToPage(new { Id });
        }

        await Load();
        return Page();
    }

    private async Task Load() => Certificate = await sender.Send(new ShowCertificate(Id));
}
