using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Payments;

/// <summary>One batch: its register, what stands in the way, and the acts of those who prepare and those who sign.</summary>
[NeedsPermission(Permission.SeeMoney)]
public sealed class ShowModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    /// <summary>The payment whose lines are open.</summary>
    [BindProperty(SupportsGet = true, Name = "payment")]
    public Guid? Open { get; set; }

    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    /// <summary>Asks what stands in the way.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Check { get; set; }

    [BindProperty]
    public BatchForm Input { get; set; } = new();

    public BatchPage Shown { get; private set; } = null!;

    /// <summary>Null: nobody asked.</summary>
    public IReadOnlyList<BlockedLine>? Blocked { get; private set; }

    public PaymentBatch Batch => Shown.Batch;

    public bool IsOfRefunds => Batch.Programme == Domain.Payments.Fund.Refund;

    /// <summary>Where a line, or a refund, is read.</summary>
    public string PathOf(Guid? claimId, int? lineNo, Guid itemId) => claimId is null ? $"/refunds/{itemId}" : $"/claims/{claimId}/lines/{lineNo}";

    public string NameOf(string number, int? lineNo) => lineNo is { } no ? T["Payments.ClaimLine", number, no] : number;

    private bool Prepares => Permissions.Allows(me.Roles, Permission.PreparePayments);

    private bool Signs => Permissions.Allows(me.Roles, Permission.AuthorisePayments);

    public bool MayChange => Prepares && Shown.IsOwn && Batch.State == BatchState.Draft;

    public bool MayLock => MayChange && Shown.PaymentCount > 0;

    public bool MayAuthorise => Signs && !Shown.IsOwn && Batch.State == BatchState.Locked;

    public bool MayExport => Signs && Batch.State == BatchState.Authorised;

    public bool MayCancel => Prepares && BatchTransitions.Allows(Batch.State, BatchStep.Cancel);

    public bool MayCorrect => Prepares;

    /// <summary>What the batch waits for, when that is not the reader's.</summary>
    public string? WaitsFor => Batch.State switch
    {
        BatchState.Draft when !MayChange => "Draft",
        BatchState.Locked when !MayAuthorise => Signs ? "Own" : "Locked",
        BatchState.Authorised when !MayExport => "Authorised",
        BatchState.Exported => "Exported",
        _ => null,
    };

    public async Task OnGetAsync(Guid id)
    {
        Blocked = Check ? await sender.Send(new CheckBatch(id)) : null;
        await Load(id);
    }

    [HandlerNeeds(Permission.PreparePayments)]
    public async Task<IActionResult> OnPostLockAsync(Guid id, int revision)
    {
        ModelState.Clear();
        if (!await this.Attempt(async () => Blocked = await sender.Send(new LockBatch(id, revision))))
        {
            return await Again(id);
        }

        if (Blocked!.Count > 0)
        {
            ModelState.AddModelError("", T.Count("Payments.NotLocked", Blocked.Count));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await Again(id);
        }

        TempData.Done(T["Payments.LockedDone"]);
        return Redirect($"/payments/{id}");
    }

    [HandlerNeeds(Permission.AuthorisePayments)]
    public Task<IActionResult> OnPostAuthoriseAsync(Guid id, int revision) =>
        Act(id, () => sender.Send(new AuthoriseBatch(id, revision, Input.Password ?? "")).AsTask(), "Payments.AuthorisedDone");

    [HandlerNeeds(Permission.AuthorisePayments)]
    public Task<IActionResult> OnPostExportAsync(Guid id, int revision) =>
        Act(id, () => sender.Send(new ExportBatch(id, revision)).AsTask(), "Payments.ExportedDone");

    [HandlerNeeds(Permission.PreparePayments)]
    public Task<IActionResult> OnPostCancelAsync(Guid id, int revision) =>
        Act(id, () => sender.Send(new CancelBatch(id, revision, Input.Reason ?? "")).AsTask(), "Payments.CancelledDone");

    [HandlerNeeds(Permission.PreparePayments)]
    public Task<IActionResult> OnPostRemoveAsync(Guid id, int revision, Guid? line) =>
        Act(id, async () => await sender.Send(new RemoveFromBatch(id, revision, line)), "Payments.RemovedDone");

    [HandlerNeeds(Permission.PreparePayments)]
    public Task<IActionResult> OnPostAddAsync(Guid id, int revision) =>
        Act(id, () => sender.Send(new AddToBatch(id, revision, new())).AsTask(), "Payments.AddedDone");

    [HandlerNeeds(Permission.PreparePayments)]
    public Task<IActionResult> OnPostCorrectAsync(Guid id, Guid failed) =>
        Act(id, () => sender.Send(new CorrectPayment(failed, Input.Note ?? "")).AsTask(), "Payments.CorrectedDone");

    private async Task<IActionResult> Act(Guid id, Func<Task> act, string done)
    {
        foreach (var other in ModelState.Keys.Where(k => !k.StartsWith("Input.", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(other);
        }

        if (!await this.Attempt(act))
        {
            return await Again(id);
        }

        TempData.Done(T[done]);
        return Redirect($"/payments/{id}");
    }

    private async Task<IActionResult> Again(Guid id)
    {
        await Load(id);
        if (Blocked is null && Batch.State is BatchState.Locked or BatchState.Authorised)
        {
            Blocked = await sender.Send(new CheckBatch(id));
        }

        return Page();
    }

    private async Task Load(Guid id) => Shown = await sender.Send(new ShowBatch(id, Open, Math.Max(0, After)));
}

public sealed class BatchForm
{
    public string? Password { get; set; }

    public string? Reason { get; set; }

    public string? Note { get; set; }
}
