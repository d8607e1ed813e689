using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Claims;

/// <summary>What is held back from money on a claim, by whom and why; here it is placed and lifted.</summary>
[NeedsPermission(Permission.SeeAllClaims)]
public sealed class HoldsModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    [BindProperty]
    public HoldForm Input { get; set; } = new();

    public HoldsPage Holds { get; private set; } = null!;

    public bool MayHold => Permissions.Allows(me.Roles, Permission.PlaceHolds);

    public bool MayLift(Hold hold) => MayHold && hold.IsOpen && hold.PlacedById != me.Id;

    /// <summary>The scope with its record: <c>Line:id</c>, <c>Claim:id</c>, <c>Centre:id</c> or <c>Programme</c>.</summary>
    public IEnumerable<SelectListItem> Subjects =>
    [
        .. Holds.Lines.Select(l => new SelectListItem(T["Holds.OnLine", l.No, l.FullName], $"{HoldScope.Line}:{l.Id}")),
        new(T["Holds.OnClaim", Holds.Number], $"{HoldScope.Claim}:{Holds.ClaimId}"),
        new(T["Holds.OnCentre", Holds.Centre], $"{HoldScope.Centre}:{Holds.CentreId}"),
        new(T["Holds.OnProgramme"], $"{HoldScope.Programme}:{Guid.Empty}"),
    ];

    public IEnumerable<SelectListItem> Categories => Hold.Categories.Select(c => new SelectListItem(T[$"Holds.{c}"], c));

    public string On(Hold hold) => hold.Scope switch
    {
        HoldScope.Line => Holds.LineOf(hold) is { } line ? T["Holds.OnLine", line.No, line.FullName] : "",
        HoldScope.Claim => T["Holds.OnClaim", Holds.Number],
        HoldScope.Centre => T["Holds.OnCentre", Holds.Centre],
        _ => T["Holds.OnProgramme"],
    };

    public async Task OnGetAsync(Guid id) => Holds = await sender.Send(new ListHolds(id));

    [HandlerNeeds(Permission.PlaceHolds)]
    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        Holds = await sender.Send(new ListHolds(id));
        var subject = (Input.Subject ?? "").Split(':');
        var known = Subjects.Any(s => s.Value == Input.Subject);
        return await Done(id, "Holds.Placed", () => sender.Send(new PlaceHold(
            known ? Enum.Parse<HoldScope>(subject[0]) : (HoldScope)(-1), known ? Guid.Parse(subject[1]) : Guid.Empty, Input.Category ?? "", Input.Reason ?? "")).AsTask());
    }

    [HandlerNeeds(Permission.PlaceHolds)]
    public async Task<IActionResult> OnPostLiftAsync(Guid id, Guid hold)
    {
        Holds = await sender.Send(new ListHolds(id));
        return await Done(id, "Holds.Lifted", () => sender.Send(new LiftHold(hold, Input.LiftReason ?? "")).AsTask());
    }

    private async Task<IActionResult> Done(Guid id, string words, Func<Task> act)
    {
        if (!await this.Attempt(act))
        {
            return Page();
        }

        TempData.Done(T[words]);
        return Redirect($"/claims/{id}/holds");
    }
}

public sealed class HoldForm
{
    public string? Subject { get; set; }

    public string? Category { get; set; }

    public string? Reason { get; set; }

    public string? LiftReason { get; set; }
}
