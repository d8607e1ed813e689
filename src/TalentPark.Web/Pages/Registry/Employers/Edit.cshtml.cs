using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Employers;

[NeedsPermission(Permission.KeepRegistries)]
public sealed class EditModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public EmployerForm Input { get; set; } = new();

    public EmployerPage Employer { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Districts { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await Load();
        var employer = Employer.Employer;
        Revision = employer.Revision;
        Input = new()
        {
            Name = employer.Name,
            Activity = employer.Activity,
            Account = employer.Account,
            Contact = new() { DistrictSoato = employer.DistrictSoato, Address = employer.Address, Phone = employer.Phone },
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.Attempt(() => sender.Send(new EditEmployer(Id, Revision, Input.Name ?? "", Input.Contact.Typed, Input.Activity ?? "", Input.Account ?? "", Input.Reason)).AsTask()))
        {
            await Load();
            return Page();
        }

        TempData.Done(T["Employers.Saved"]);
        return RedirectToPage("Show", new { Id });
    }

    private async Task Load() => (Employer, Districts) = (await sender.Send(new ShowEmployer(Id)), await sender.Districts(T));
}
