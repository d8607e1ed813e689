using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Recoveries;

/// <summary>One recovery, and what the reader's role does with it.</summary>
[NeedsPermission(Permission.SeeRecoveries)]
public sealed class ShowModel(ISender sender, ICurrentUser me, RuleSentences sentences, Words T) : PageModel
{
    /// <summary>Rows of the form for instalments.</summary>
    private const int PlanRows = 6;

    [BindProperty]
    public RecoveryForm Input { get; set; } = new();

    public RecoveryRow Row { get; private set; } = null!;

    public Recovery Recovery => Row.Recovery;

    public bool Decides => May(Permission.DecideClaims) && Recovery.State == RecoveryState.Proposed && Recovery.ProposedById != me.Id;

    public bool KeepsBooks => May(Permission.PreparePayments) && Recovery.State == RecoveryState.Demanded;

    public bool WritesOff => May(Permission.AuthorisePayments) && Recovery.State == RecoveryState.Demanded && Recovery.WriteOffProposedById is null;

    public bool Signs => May(Permission.AuthorisePayments) && Recovery.State == RecoveryState.Demanded && Recovery.WriteOffProposedById is { } first && first != me.Id;

    public IEnumerable<string> Rules => Recovery.Rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(sentences.Name);

    public async Task OnGetAsync(Guid id)
    {
        await Load(id);
        Input = new() { Revision = Recovery.Revision, Parts = [.. Enumerable.Range(0, PlanRows).Select(_ => new PartForm())] };
    }

    [HandlerNeeds(Permission.DecideClaims)]
    public Task<IActionResult> OnPostDemandAsync(Guid id) => Act(id, new DecideRecovery(id, Input.Revision, true, Input.Note), "Recoveries.Demanded");

    [HandlerNeeds(Permission.DecideClaims)]
    public Task<IActionResult> OnPostRejectAsync(Guid id) => Act(id, new DecideRecovery(id, Input.Revision, false, Input.Note), "Recoveries.Rejected");

    [HandlerNeeds(Permission.PreparePayments)]
    public Task<IActionResult> OnPostReceiveAsync(Guid id) =>
        Act(id, new EnterReceipt(id, Input.Revision, Input.Amount ?? 0, Input.On, Input.Reference ?? ""), "Recoveries.Received");

    [HandlerNeeds(Permission.PreparePayments)]
    public Task<IActionResult> OnPostPlanAsync(Guid id) => Act(
        id, new PlanInstalments(id, Input.Revision, [.. Input.Parts.Where(p => p.DueOn is not null || p.Amount is not null).Select(p => new PlannedPart(p.DueOn ?? DateOnly.MinValue, p.Amount ?? 0))]), "Recoveries.Planned");

    [HandlerNeeds(Permission.AuthorisePayments)]
    public Task<IActionResult> OnPostWriteOffAsync(Guid id) => Act(id, new ProposeWriteOff(id, Input.Revision, Input.Note ?? ""), "Recoveries.WriteOffProposed");

    [HandlerNeeds(Permission.AuthorisePayments)]
    public Task<IActionResult> OnPostSignAsync(Guid id) => Act(id, new SignWriteOff(id, Input.Revision), "Recoveries.WrittenOff");

    private async Task<IActionResult> Act(Guid id, ICommand command, string done)
    {
        if (await this.Attempt(() => sender.Send(command).AsTask()))
        {
            TempData.Done(T[done]);
            return Redirect($"/recoveries/{id}");
        }

        await Load(id);
        while (Input.Parts.Count < PlanRows)
        {
            Input.Parts.Add(new());
        }

        return Page();
    }

    private async Task Load(Guid id) => Row = await sender.Send(new ShowRecovery(id));

    private bool May(Permission permission) => Permissions.Allows(me.Roles, permission);
}

public sealed class RecoveryForm
{
    public int Revision { get; set; }

    public string? Note { get; set; }

    public decimal? Amount { get; set; }

    public DateOnly? On { get; set; }

    public string? Reference { get; set; }

    public List<PartForm> Parts { get; set; } = [];
}

public sealed class PartForm
{
    public DateOnly? DueOn { get; set; }

    public decimal? Amount { get; set; }
}
