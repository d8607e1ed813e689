using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Refunds;

/// <summary>One refund for staff: facts, papers, reasons, and the acts of reviewer and approver.</summary>
[NeedsPermission(Permission.SeeRefunds)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ShowModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    private const string Return = "Return";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RefundActForm Input { get; set; } = new();

    public RefundPage Shown { get; private set; } = null!;

    private RefundState State => Shown.Refund.State;

    public bool MayRecommend => Permissions.Allows(me.Roles, Permission.ReviewRefunds) && RefundTransitions.Allows(State, RefundStep.Recommend);

    public bool MayDecide => Permissions.Allows(me.Roles, Permission.DecideRefunds) && RefundTransitions.Allows(State, RefundStep.Refuse) && Shown.Refund.RecommendedById != me.Id;

    public bool WaitsForAnother => State == RefundState.Recommended;

    public bool MayUndo => Permissions.Allows(me.Roles, Permission.DecideRefunds) && RefundTransitions.Allows(State, RefundStep.Undo);

    public bool MayHold => Permissions.Allows(me.Roles, Permission.PlaceHolds) && State is not (RefundState.Paid or RefundState.Refused or RefundState.Withdrawn);

    public bool MayLift(Hold hold) => Permissions.Allows(me.Roles, Permission.PlaceHolds) && hold.PlacedById != me.Id;

    public IEnumerable<SelectListItem> Acts =>
        from act in new[] { nameof(Verdict.Approve), nameof(Verdict.Refuse), Return }
        where act != Return || MayDecide || State == RefundState.Submitted
        select new SelectListItem(T[$"Refunds.{(MayDecide ? "Decide" : "Recommend")}_{act}"], act);

    public IEnumerable<SelectListItem> Reasons => [new(T["Refunds.NoReason"], ""), .. RefundReasons.All.Select(r => new SelectListItem(T[$"Refunds.Reason_{r}"], r))];

    public IEnumerable<SelectListItem> Categories => Hold.Categories.Select(c => new SelectListItem(T[$"Holds.{c}"], c));

    public async Task OnGetAsync()
    {
        Shown = await sender.Send(new ShowRefund(Id));
        Input.Revision = Shown.Refund.Revision;
    }

    [HandlerNeeds(Permission.ReviewRefunds)]
    public Task<IActionResult> OnPostRecommendAsync() => Input.Act == Return
        ? Done("Refunds.Returned", async () => await sender.Send(new ReturnRefund(Id, Input.Revision, Input.Note)), new() { ["Reason"] = "Note" })
        : Done("Refunds.Recommended", async () => await sender.Send(new RecommendRefund(Id, Input.Revision, Chosen, Input.ReasonCode, Input.Note)), new() { ["Verdict"] = "Act" });

    [HandlerNeeds(Permission.DecideRefunds)]
    public Task<IActionResult> OnPostDecideAsync() => Done(
        "Refunds.Decided",
        async () =>
        {
            if (Input.Act is null)
            {
                throw new InputRefused("Act", "required");
            }

            await sender.Send(new DecideRefund(Id, Input.Revision, Chosen, Input.ReasonCode, Input.Note));
        });

    [HandlerNeeds(Permission.DecideRefunds)]
    public Task<IActionResult> OnPostUndoAsync() => Done("Refunds.Undone", async () => await sender.Send(new UndoRefund(Id, Input.Revision, Input.Reason)));

    [HandlerNeeds(Permission.PlaceHolds)]
    public Task<IActionResult> OnPostHoldAsync() => Done(
        "Holds.Placed", async () => await sender.Send(new PlaceHold(HoldScope.Refund, Id, Input.Category ?? "", Input.HoldReason ?? "")), new() { ["Reason"] = "HoldReason" });

    [HandlerNeeds(Permission.PlaceHolds)]
    public Task<IActionResult> OnPostLiftAsync(Guid hold) => Done("Holds.Lifted", async () => await sender.Send(new LiftHold(hold, Input.LiftReason ?? "")));

    private Verdict? Chosen => Input.Act == Return ? null : Enum.TryParse<Verdict>(Input.Act, out var verdict) ? verdict : null;

    /// <param name="fields">Fields of the command that have another name in the form.</param>
    private async Task<IActionResult> Done(string words, Func<Task> act, Dictionary<string, string>? fields = null)
    {
        if (await this.Attempt(async () =>
        {
            try
            {
                await act();
            }
            catch (InputRefused refused)
            {
                throw new InputRefused([.. refused.Faults.Select(f => f with { Field = fields?.GetValueOrDefault(f.Field) ?? f.Field })]);
            }
        }))
        {
            TempData.Done(T[words]);
            return Redirect($"/refunds/{Id}");
        }

        Shown = await sender.Send(new ShowRefund(Id));
        return Page();
    }
}

public sealed class RefundActForm
{
    public int Revision { get; set; }

    /// <summary>Approve, Refuse or Return.</summary>
    public string? Act { get; set; }

    public string? ReasonCode { get; set; }

    public string? Note { get; set; }

    public string? Reason { get; set; }

    public string? Category { get; set; }

    public string? HoldReason { get; set; }

    public string? LiftReason { get; set; }
}
