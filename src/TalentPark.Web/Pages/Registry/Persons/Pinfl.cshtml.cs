using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Persons;

/// <summary>Sets a person's PINFL once; one that another record has leads to the two side by side.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class PinflModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PinflForm Input { get; set; } = new();

    public PersonRecord Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        Guid? pair = null;
        if (!await this.Attempt(async () => pair = await sender.Send(new SetPinfl(Id, Input.Pinfl ?? "", Input.Reason ?? ""))))
        {
            return await Load() ?? Page();
        }

        if (pair is not null)
        {
            TempData.Warn(T["People.PinflTaken"]);
            return Redirect($"/registry/duplicates/persons/{pair}");
        }

        TempData.Done(T["People.PinflSet"]);
        return Redirect($"/registry/persons/{Id}");
    }

    private async Task<IActionResult?> Load()
    {
        var page = await sender.Send(new ShowPerson(Id));
        Record = page.Record!;
        return page.Record is null ? RedirectPermanent($"/registry/persons/{page.InUse}") : null;
    }
}

public sealed class PinflForm
{
    public string? Pinfl { get; set; }

    public string? Reason { get; set; }
}
