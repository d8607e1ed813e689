using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centres;

/// <summary>Sets how a centre is reached.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class ContactModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ContactEdit Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public async Task OnGetAsync()
    {
        var centre = await Load();
        Input = new() { Revision = centre.Revision, Contact = ContactForm.Of(centre.Contact) };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await this.Attempt(() => sender.Send(new SetCentreContact(Id, Input.Revision, Input.Contact.Typed())).AsTask()))
        {
            TempData.Done(T["Centres.ContactSaved"]);
            return RedirectToPage("Show", new { Id });
        }

        await Load();
        return Page();
    }

    private async Task<Domain.Registry.TrainingCentre> Load()
    {
        var centre = (await sender.Send(new ShowCentre(Id))).Centre;
        Name = centre.Name;
        ViewData["Districts"] = DistrictChoices.Of(await sender.Send(new ListPlaces()), T["Centres.Choose"]);
        return centre;
    }
}

public sealed class ContactEdit
{
    public int Revision { get; set; }

    public ContactForm Contact { get; set; } = new();
}
