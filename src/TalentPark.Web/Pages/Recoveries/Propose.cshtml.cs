using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Recoveries;

/// <summary>A reviewer proposes to demand a paid line's money back; asks the reason.</summary>
[NeedsPermission(Permission.ReviewClaims)]
public sealed class ProposeModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public ProposeForm Input { get; set; } = new();

    public ClaimPage Claim { get; private set; } = null!;

    public LinePage Line { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, int no)
    {
        await Load(id, no);
        Input.Revision = Claim.Claim.Revision;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int no)
    {
        await Load(id, no);
        var made = Guid.Empty;
        if (!await this.Attempt(async () => made = await sender.Send(new ProposeRecovery(id, Input.Revision, Line.Line.Id, Input.Reason ?? ""))))
        {
            return Page();
        }

        TempData.Done(T["Recoveries.Proposed"]);
        return Redirect($"/recoveries/{made}");
    }

    private async Task Load(Guid id, int no)
    {
        Claim = await sender.Send(new ShowClaim(id));
        Line = Claim.Lines.FirstOrDefault(l => l.Line.No == no) ?? throw new NotFound();
    }
}

public sealed class ProposeForm
{
    public int Revision { get; set; }

    public string? Reason { get; set; }
}
