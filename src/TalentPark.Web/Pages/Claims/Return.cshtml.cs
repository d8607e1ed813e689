using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Claims;

/// <summary>Gives a claim back to its centre; asks the reason.</summary>
[NeedsPermission(Permission.ReviewClaims)]
public sealed class ReturnModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    [BindProperty]
    public ReturnForm Input { get; set; } = new();

    public ClaimPage Claim { get; private set; } = null!;

    public string? Block => new ClaimActs(Claim, me).ReturnBlock;

    public async Task OnGetAsync(Guid id)
    {
        Claim = await sender.Send(new ShowClaim(id));
        Input.Revision = Claim.Claim.Revision;
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await this.Attempt(() => sender.Send(new ReturnClaim(id, Input.Revision, Input.Reason ?? "")).AsTask()))
        {
            Claim = await sender.Send(new ShowClaim(id));
            return Page();
        }

        TempData.Done(T["Review.ReturnDone"]);
        return Redirect($"/claims/{id}");
    }
}

public sealed class ReturnForm
{
    public int Revision { get; set; }

    public string? Reason { get; set; }
}
