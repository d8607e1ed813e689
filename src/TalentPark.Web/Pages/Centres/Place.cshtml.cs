using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centres;

/// <summary>Adds a place where a centre teaches.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class PlaceModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PlaceEdit Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public async Task OnGetAsync() => Input.Revision = await Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await this.Attempt(() => sender.Send(new AddCentrePlace(Id, Input.Revision, Input.Place.Typed())).AsTask()))
        {
            TempData.Done(T["Centres.PlaceSaved"]);
            return RedirectToPage("Show", null, new { Id }, "places");
        }

        await Load();
        return Page();
    }

    private async Task<int> Load()
    {
        var centre = (await sender.Send(new ShowCentre(Id))).Centre;
        Name = centre.Name;
        ViewData["Districts"] = DistrictChoices.Of(await sender.Send(new ListPlaces()), T["Centres.Choose"]);
        return centre.Revision;
    }
}

public sealed class PlaceEdit
{
    public int Revision { get; set; }

    public PlaceForm Place { get; set; } = new();
}
