using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Claims;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre.Claims;

/// <summary>Asks once more before a claim is taken back, and says what follows.</summary>
[NeedsPermission(Permission.FileClaims)]
public sealed class WithdrawModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public WithdrawForm Input { get; set; } = new();

    public ClaimPage Claim { get; private set; } = null!;

    public bool IsPossible => ClaimTransitions.Allows(Claim.Claim.State, ClaimStep.Withdraw);

    /// <summary>The nearest last day to file among the claim's graduates, and for how many of them.</summary>
    public (DateOnly Day, int People)? NextClosing => Claim.Lines
        .Select(l => l.Now.Rules.First(r => r.Code == SubsidyRuleCodes.FiledInTime).Facts["lastDay"].Day)
        .OfType<DateOnly>().GroupBy(d => d).OrderBy(g => g.Key)
        .Select(g => ((DateOnly, int)?)(g.Key, g.Count())).FirstOrDefault();

    public string Title => Claim.Claim.Number is { } number ? T["OwnClaims.WithdrawTitle", number] : T["OwnClaims.DropTitle"];

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.Attempt(() => sender.Send(new WithdrawClaim(Id, Revision, Input.Note)).AsTask()))
        {
            await Load();
            return Page();
        }

        TempData.Done(T["OwnClaims.Withdrawn"]);
        return RedirectToPage("Show", new { Id });
    }

    private async Task Load() => Claim = await sender.Send(new ShowOwnClaim(Id));
}

public sealed class WithdrawForm
{
    public string? Note { get; set; }
}
