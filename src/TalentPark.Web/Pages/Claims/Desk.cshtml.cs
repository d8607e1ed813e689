using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Claims;

/// <summary>Gives a claim to a reviewer: a lead one that nobody holds, the holder or a lead one in review, with a note.</summary>
[NeedsPermission(Permission.ReviewClaims, Permission.AllocateWork)]
public sealed class DeskModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    [BindProperty]
    public DeskForm Input { get; set; } = new();

    public Claim Claim { get; private set; } = null!;

    public string Centre { get; private set; } = "";

    /// <summary>Nobody holds it: a lead allocates it.</summary>
    public bool IsFree => Claim.State == ClaimState.Submitted || Claim.ReviewerId is null;

    public IReadOnlyList<SelectListItem> Reviewers { get; private set; } = [];

    public async Task OnGetAsync(Guid id)
    {
        await Load(id);
        (Input.Revision, Input.IsFree) = (Claim.Revision, IsFree);
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await this.Attempt(() => Give(id)))
        {
            await Load(id);
            return Page();
        }

        TempData.Done(T["Desk.Given"]);
        return Redirect($"/claims/{id}");
    }

    private async Task Give(Guid id)
    {
        if (!Input.IsFree)
        {
            await sender.Send(new HandOverClaim(id, Input.Revision, Input.ReviewerId ?? default, Input.Note ?? ""));
        }
        else if ((await sender.Send(new AllocateClaims([new(id, Input.Revision)], Input.ReviewerId ?? default))).Single().Refusal is { } refusal)
        {
            throw refusal;
        }
    }

    private async Task Load(Guid id)
    {
        var page = await sender.Send(new ShowClaim(id));
        (Claim, Centre) = (page.Claim, page.Centre.Name);
        Reviewers =
        [
            new(T["Desk.ChooseReviewer"], ""),
            .. (await sender.Send(new ListReviewers())).Where(r => r.Id != Claim.ReviewerId && (r.Id != me.Id || IsFree)).Select(r => new SelectListItem($"{r.Name} ({Show.Number(r.Held)})", r.Id.ToString())),
        ];
    }
}

public sealed class DeskForm
{
    public int Revision { get; set; }

    public bool IsFree { get; set; }

    public Guid? ReviewerId { get; set; }

    public string? Note { get; set; }
}
