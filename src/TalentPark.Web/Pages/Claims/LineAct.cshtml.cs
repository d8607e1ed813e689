using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Claims;

/// <summary>An approver's act on one line that asks why: <c>undo</c> the decision, or let the money go to the changed account (<c>payee</c>).</summary>
[NeedsPermission(Permission.DecideClaims)]
public sealed class LineActModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public ReturnForm Input { get; set; } = new();

    public ClaimPage Claim { get; private set; } = null!;

    public LinePage Line { get; private set; } = null!;

    /// <summary><c>undo</c> or <c>payee</c>; words: <c>Decisions.{act}_…</c>.</summary>
    public string Act { get; private set; } = "";

    public async Task OnGetAsync(Guid id, int no, string act)
    {
        await Load(id, no, act);
        Input.Revision = Claim.Claim.Revision;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int no, string act)
    {
        await Load(id, no, act);
        var (line, why) = (Line.Line.Id, Input.Reason ?? "");
        ICommand command = act == "undo" ? new UndoDecision(id, Input.Revision, line, why) : new AcceptPayee(id, Input.Revision, line, why);
        if (!await this.Attempt(() => sender.Send(command).AsTask()))
        {
            return Page();
        }

        TempData.Done(T[$"Decisions.{act}_Done"]);
        return Redirect($"/claims/{id}/lines/{no}");
    }

    private async Task Load(Guid id, int no, string act)
    {
        Act = act is "undo" or "payee" ? act : throw new NotFound();
        Claim = await sender.Send(new ShowClaim(id));
        Line = Claim.Lines.FirstOrDefault(l => l.Line.No == no) ?? throw new NotFound();
    }
}
