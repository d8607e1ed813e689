using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;
using TalentPark.Web.Pages.Claims;

namespace TalentPark.Web.Pages.Centre.Claims;

/// <summary>The centre says why a refusal is wrong; another approver decides the line anew.</summary>
[NeedsPermission(Permission.FileClaims)]
public sealed class AppealModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public ReturnForm Input { get; set; } = new();

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
        if (!await this.Attempt(() => sender.Send(new AppealLine(id, Input.Revision, Line.Line.Id, Input.Reason ?? "")).AsTask()))
        {
            return Page();
        }

        TempData.Done(T["Decisions.AppealDone"]);
        return RedirectToPage("Show", new { id });
    }

    private async Task Load(Guid id, int no)
    {
        Claim = await sender.Send(new ShowOwnClaim(id));
        Line = Claim.Lines.FirstOrDefault(l => l.Line.No == no && Claim.Claim.Number is not null) ?? throw new NotFound();
    }
}
