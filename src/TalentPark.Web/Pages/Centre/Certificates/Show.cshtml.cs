using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Web.Access;
using TalentPark.Web.Binding;

namespace TalentPark.Web.Pages.Centre.Certificates;

/// <summary>One certificate of a graduate: its state, why it was rejected, its scans, and the form for another scan.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class ShowModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CertificatePage Certificate { get; private set; } = null!;

    public bool CanChange => Certificate is { IsOwn: true, Certificate.TakesPapers: true };

    public Task OnGetAsync() => Load();

    [HandlerNeeds(Permission.EditOwnCentre)]
    public async Task<IActionResult> OnPostFileAsync(int revision, IFormFile? file)
    {
        if (await this.Attempt(async () => await sender.Send(new AddCertificateFile(Id, revision, await UploadedPaper.Read(file)))))
        {
            TempData.Done(T["Certificates.Uploaded"]);
            return RedirectToPage(new { Id });
        }

        await Load();
        return Page();
    }

    private async Task Load() => Certificate = await sender.Send(new ShowOwnCertificate(Id));
}
