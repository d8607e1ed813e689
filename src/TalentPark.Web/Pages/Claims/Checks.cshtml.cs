using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Claims;

/// <summary>The checks of one line, and the acts on them; the line's page shows the same.</summary>
[NeedsPermission(Permission.SeeAllClaims)]
public sealed class ChecksModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    [BindProperty]
    public ConfirmForm Confirm { get; set; } = new();

    [BindProperty]
    public OverrideForm Override { get; set; } = new();

    public ClaimPage Claim { get; private set; } = null!;

    public LinePage Line { get; private set; } = null!;

    public ChecksView View { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, int no) => await Load(id, no);

    [HandlerNeeds(Permission.ReviewClaims)]
    public Task<IActionResult> OnPostRunAsync(Guid id, int no) =>
        Act(id, no, line => sender.Send(new RunChecks(id, Confirm.Revision, line)).AsTask(), nameof(Confirm), "Checks.RunDone");

    [HandlerNeeds(Permission.ReviewClaims)]
    public Task<IActionResult> OnPostConfirmAsync(Guid id, int no) =>
        Act(id, no, line => sender.Send(new ConfirmChecks(id, Confirm.Revision, line, Confirm.Codes, Confirm.Source ?? "", Confirm.Note, Confirm.Holds)).AsTask(), nameof(Confirm), "Checks.ConfirmDone");

    [HandlerNeeds(Permission.DecideClaims)]
    public Task<IActionResult> OnPostOverrideAsync(Guid id, int no) =>
        Act(id, no, line => sender.Send(new OverrideCheck(id, Override.Revision, line, Override.Code ?? "", Override.Reason ?? "", Override.Until)).AsTask(), nameof(Override), "Checks.OverrideDone");

    private async Task<IActionResult> Act(Guid id, int no, Func<Guid, Task> act, string form, string done)
    {
        await Load(id, no);
        if (!await this.Attempt(() => act(Line.Line.Id), form))
        {
            return Page();
        }

        TempData.Done(T[done]);
        return Redirect($"/claims/{id}/lines/{no}");
    }

    private async Task Load(Guid id, int no)
    {
        Claim = await sender.Send(new ShowClaim(id));
        Line = Claim.Lines.FirstOrDefault(l => l.Line.No == no) ?? throw new NotFound();
        var checks = await sender.Send(new ShowLineChecks(id, Line.Line.Id));
        (Confirm.Revision, Override.Revision) = HttpMethods.IsGet(Request.Method) ? (Claim.Claim.Revision, Claim.Claim.Revision) : (Confirm.Revision, Override.Revision);
        View = new(checks, Claim.Claim, Line.Line, new(Claim, me)) { Confirm = Confirm, Override = Override };
    }
}
