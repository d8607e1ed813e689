using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Web.Access;
using TalentPark.Web.Pages.Centres;

namespace TalentPark.Web.Pages.Centre.Record;

/// <summary>The centre asks for other contacts on its record.</summary>
[NeedsPermission(Permission.EditOwnCentre)]
public sealed class ContactModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public AskContactForm Input { get; set; } = new();

    public async Task OnGetAsync()
    {
        Input.Contact = ContactForm.Of((await sender.Send(new ShowOwnCentre())).Centre.Contact);
        await Load();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await this.Attempt(() => sender.Send(new ProposeOwnContact(Input.Contact.Typed(), Input.Reason ?? "")).AsTask()))
        {
            TempData.Done(T["Centres.Asked_done"]);
            return RedirectToPage("/Centre/Profile");
        }

        await Load();
        return Page();
    }

    private async Task Load() => ViewData["Districts"] = DistrictChoices.Of(await sender.Send(new ListPlaces()), T["Centres.Choose"]);
}

public sealed class AskContactForm
{
    public ContactForm Contact { get; set; } = new();

    public string? Reason { get; set; }
}
