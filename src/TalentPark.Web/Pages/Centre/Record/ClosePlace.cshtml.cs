using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Web.Access;
using TalentPark.Web.Pages.Centres;

namespace TalentPark.Web.Pages.Centre.Record;

/// <summary>The centre says that it no longer teaches at a place.</summary>
[NeedsPermission(Permission.EditOwnCentre)]
public sealed class ClosePlaceModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Place { get; set; }

    [BindProperty]
    public CloseForm Input { get; set; } = new();

    public PlaceRow Closed { get; private set; } = null!;

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await this.Attempt(() => sender.Send(new ProposeOwnPlaceClosing(Place, Input.LastDay, Input.Reason ?? "")).AsTask()))
        {
            TempData.Done(T["Centres.Asked_done"]);
            return RedirectToPage("/Centre/Profile");
        }

        await Load();
        return Page();
    }

    private async Task Load() => Closed = (await sender.Send(new ShowOwnCentre())).Places.FirstOrDefault(p => p.Place.Id == Place) ?? throw new Application.Shared.NotFound();
}
