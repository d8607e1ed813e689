using Mediator;
using Microsoft.AspNetCore.Mvc;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Application.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre.Certificates;

/// <summary>Corrects a certificate the centre stated, before it is confirmed.</summary>
[NeedsPermission(Permission.EditOwnCentre)]
public sealed class CorrectModel(ISender sender, Classifiers classifiers, CertificateWords words, Words T) : CertificateFormModel(classifiers, words, T)
{
    private readonly Words _words = T;

    public CertificatePage Certificate { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await Load();
        Input = CertificateForm.Of(Certificate.Certificate);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.Attempt(() => sender.Send(new CorrectCertificate(Id, Input.Revision, Input.Typed)).AsTask()))
        {
            await Load();
            return Page();
        }

        TempData.Done(_words["Certificates.Corrected"]);
        return RedirectToPage("Show", new { Id });
    }

    private async Task Load() => Certificate = await sender.Send(new ShowOwnCertificate(Id));
}
