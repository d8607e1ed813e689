using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Claims;

/// <summary>One claim for staff: its lines, papers, documents and timeline; a reviewer takes it here.</summary>
[NeedsPermission(Permission.SeeAllClaims)]
public sealed class ShowModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    [BindProperty]
    public int Revision { get; set; }

    public ClaimPage Claim { get; private set; } = null!;

    public ClaimActs Acts => new(Claim, me);

    public async Task OnGetAsync(Guid id) => Claim = await sender.Send(new ShowClaim(id));

    public async Task<IActionResult> OnPostTakeAsync(Guid id)
    {
        if (!await this.Attempt(() => sender.Send(new TakeClaim(id, Revision)).AsTask()))
        {
            await OnGetAsync(id);
            return Page();
        }

        TempData.Done(T["Review.Taken"]);
        return Redirect($"/claims/{id}");
    }
}
