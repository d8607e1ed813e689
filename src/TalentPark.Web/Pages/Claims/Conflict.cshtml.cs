using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Claims;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Claims;

/// <summary>Somebody says they are tied to the claim; it cannot be taken back.</summary>
[NeedsPermission(Permission.DeclareConflicts)]
public sealed class ConflictModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public ConflictForm Input { get; set; } = new();

    public Claim Claim { get; private set; } = null!;

    public async Task OnGetAsync(Guid id)
    {
        await Load(id);
        Input.Revision = Claim.Revision;
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await this.Attempt(() => sender.Send(new DeclareConflict(id, Input.Revision, Input.Note ?? "")).AsTask()))
        {
            await Load(id);
            return Page();
        }

        TempData.Done(T["Desk.ConflictDone"]);
        return Redirect("/work");
    }

    private async Task Load(Guid id) => Claim = (await sender.Send(new ShowClaim(id))).Claim;
}

public sealed class ConflictForm
{
    public int Revision { get; set; }

    public string? Note { get; set; }
}
