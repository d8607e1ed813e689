using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Work;

/// <summary>Approves many claims at once: says how many lines and how much money, then what became of each.</summary>
[NeedsPermission(Permission.DecideClaims)]
public sealed class ApproveModel(ISender sender, Words T) : PageModel
{
    /// <summary>What is about to be approved.</summary>
    public IReadOnlyList<ApprovalRow> Rows { get; private set; } = [];

    /// <summary>What was done; null before.</summary>
    public IReadOnlyList<ApprovedClaim>? Done { get; private set; }

    public int Lines => Rows.Sum(r => r.Lines);

    public decimal Sum => Rows.Sum(r => r.Sum);

    public async Task OnGetAsync(List<string> picked) => Rows = await sender.Send(new PreviewApproval([.. PickedClaims.Read(picked).Select(c => c.ClaimId)]));

    public async Task<IActionResult> OnPostAsync(List<string> picked)
    {
        var seen = PickedClaims.Read(picked);
        Rows = await sender.Send(new PreviewApproval([.. seen.Select(c => c.ClaimId)]));
        await this.Attempt(async () => Done = await sender.Send(new ApproveClaims(seen)));
        return Page();
    }

    public string Outcome(ApprovedClaim claim) => claim.Refusal is { } code
        ? code == "stale-form" ? T["Refusals.claim-changed-meanwhile"] : T.Refusal(new RuleBroken(code))
        : string.Join(" ", new[]
        {
            T.Count("Desk.OutcomeApproved", claim.Approved),
            claim.Queued == 0 ? null : T.Count("Desk.OutcomeQueued", claim.Queued),
            claim.Left == 0 ? null : T.Count("Desk.OutcomeLeft", claim.Left),
        }.OfType<string>());
}
