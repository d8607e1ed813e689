using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Web.Access;
using TalentPark.Web.Pages.Centres;

namespace TalentPark.Web.Pages.Centre.Record;

/// <summary>The centre tells of a place where it teaches.</summary>
[NeedsPermission(Permission.EditOwnCentre)]
public sealed class PlaceModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public AskPlaceForm Input { get; set; } = new();

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await this.Attempt(() => sender.Send(new ProposeOwnPlace(Input.Place.Typed(), Input.Reason ?? "")).AsTask()))
        {
            TempData.Done(T["Centres.Asked_done"]);
            return RedirectToPage("/Centre/Profile");
        }

        await Load();
        return Page();
    }

    private async Task Load() => ViewData["Districts"] = DistrictChoices.Of(await sender.Send(new ListPlaces()), T["Centres.Choose"]);
}

public sealed class AskPlaceForm
{
    public PlaceForm Place { get; set; } = new();

    public string? Reason { get; set; }
}
