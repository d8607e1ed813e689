using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Employers;

/// <summary>Puts an employer on the register.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class NewModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public EmployerForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Districts { get; private set; } = [];

    public async Task OnGetAsync() => Districts = await sender.Districts(T);

    public async Task<IActionResult> OnPostAsync()
    {
        Guid id = default;
        if (!await this.Attempt(async () => id = await sender.Send(new RegisterEmployer(Input.Stir ?? "", Input.Name ?? "", Input.Contact.Typed, Input.Activity ?? "", Input.Account ?? ""))))
        {
            Districts = await sender.Districts(T);
            return Page();
        }

        TempData.Done(T["Employers.Registered"]);
        return RedirectToPage("Show", new { id });
    }
}
