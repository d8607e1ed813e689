using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centres;

/// <summary>Says on which day a centre last taught at a place.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class ClosePlaceModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Place { get; set; }

    [BindProperty]
    public CloseForm Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public PlaceRow Closed { get; private set; } = null!;

    public async Task OnGetAsync() => Input.Revision = await Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await this.Attempt(() => sender.Send(new CloseCentrePlace(Id, Input.Revision, Place, Input.LastDay)).AsTask()))
        {
            TempData.Done(T["Centres.PlaceClosed"]);
            return RedirectToPage("Show", null, new { Id }, "places");
        }

        await Load();
        return Page();
    }

    private async Task<int> Load()
    {
        var file = await sender.Send(new ShowCentre(Id));
        Name = file.Centre.Name;
        Closed = file.Places.FirstOrDefault(p => p.Place.Id == Place) ?? throw new NotFound();
        return file.Centre.Revision;
    }
}

public sealed class CloseForm
{
    public int Revision { get; set; }

    public DateOnly? LastDay { get; set; }

    public string? Reason { get; set; }
}
