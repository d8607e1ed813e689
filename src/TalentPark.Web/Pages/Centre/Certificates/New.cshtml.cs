using Mediator;
using Microsoft.AspNetCore.Mvc;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Application.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre.Certificates;

/// <summary>States a certificate of one graduate; the address names the training.</summary>
[NeedsPermission(Permission.EditOwnCentre)]
public sealed class NewModel(ISender sender, Classifiers classifiers, CertificateWords words, Words T) : CertificateFormModel(classifiers, words, T)
{
    private readonly Words _words = T;

    public string FullName { get; private set; } = "";

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        Guid certificate = default;
        if (!await this.Attempt(async () => certificate = await sender.Send(new ClaimCertificate(Id, Input.Typed))))
        {
            await Load();
            return Page();
        }

        TempData.Done(_words["Certificates.Added"]);
        return RedirectToPage("Show", new { id = certificate });
    }

    private async Task Load() => FullName = (await sender.Send(new ShowGraduate(Id))).FullName;
}
