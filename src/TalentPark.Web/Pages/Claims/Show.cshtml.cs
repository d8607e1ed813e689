using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Web.Access;
using TalentPark.Web.Pages.Messages;

namespace TalentPark.Web.Pages.Claims;

/// <summary>One claim for staff: its lines, papers, documents and timeline; a reviewer takes it here.</summary>
[NeedsPermission(Permission.SeeAllClaims)]
public sealed class ShowModel(ISender sender, ICurrentUser me, TimeProvider clock, Words T) : PageModel
{
    [BindProperty]
    public int Revision { get; set; }

    public ClaimPage Claim { get; private set; } = null!;

    public ClaimActs Acts => new(Claim, me);

    public MessagesView Messages { get; private set; } = null!;

    /// <summary>The reader said they are tied to the claim.</summary>
    public bool IsBarred { get; private set; }

    public bool CanTake => Acts.CanTake && !IsBarred;

    public bool CanGive => Allocates ? ClaimTransitions.Allows(Claim.Claim.State, ClaimStep.Allocate) : Acts.IsMine;

    public bool CanStepAside => !IsBarred && Permissions.Allows(me.Roles, Permission.DeclareConflicts);

    private bool Allocates => Permissions.Allows(me.Roles, Permission.AllocateWork);

    public async Task OnGetAsync(Guid id)
    {
        Claim = await sender.Send(new ShowClaim(id));
        IsBarred = await sender.Send(new AmIBarred(id));
        Messages = await StaffModel.Read(sender, me, clock, id, new(), new());
    }

    [HandlerNeeds(Permission.ReviewClaims)]
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
