using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centres;

/// <summary>All that is on record about one centre, with the next steps for those who keep the register.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class ShowModel(ISender sender, ICurrentUser user, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CentreFile View { get; private set; } = null!;

    public bool MayKeep => Permissions.Allows(user.Roles, Permission.KeepRegistries);

    public async Task OnGetAsync() => View = await sender.Send(new ShowCentre(Id));

    [HandlerNeeds(Permission.KeepRegistries)]
    public async Task<IActionResult> OnPostRateAsync()
    {
        if (await sender.Send(new RefreshRating()))
        {
            TempData.Done(T["Centres.Rated"]);
        }
        else
        {
            TempData.Warn(T["Centres.RatedElsewhere"]);
        }

        return RedirectToPage(null, null, new { Id }, "rating");
    }
}
