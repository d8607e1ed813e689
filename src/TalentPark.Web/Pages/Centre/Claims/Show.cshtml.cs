using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Web.Access;
using TalentPark.Web.Binding;
using TalentPark.Web.Pages.Messages;

namespace TalentPark.Web.Pages.Centre.Claims;

/// <summary>One own claim: a draft or a returned one to check, certify and hand in; any other as it was handed in.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class ShowModel(ISender sender, ICurrentUser me, TimeProvider clock, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The claim's revision the form was made from.</summary>
    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public CertifyForm Input { get; set; } = new();

    public ClaimPage Claim { get; private set; } = null!;

    /// <summary>Ready graduates that are not on the claim yet; none unless it can be edited.</summary>
    public IReadOnlyList<CandidateRow> MoreReady { get; private set; } = [];

    /// <summary>Null while the claim was never handed in: nobody reads it yet.</summary>
    public MessagesView? Messages { get; private set; }

    public RuleSentences Sentences { get; } = new(T);

    public IEnumerable<SelectListItem> Kinds => Evidence.Kinds.Select(k => new SelectListItem(T[$"Papers.{k}"], k));

    /// <summary>A refusal on a decided claim is appealed once.</summary>
    public bool CanAppeal(ClaimLine line) =>
        Claim.Claim.State == ClaimState.Decided && line.AppealedAt is null && ClaimTransitions.Allows(line.State, LineStep.Appeal) && Permissions.Allows(me.Roles, Permission.FileClaims);

    public bool CanBeWithdrawn => ClaimTransitions.Allows(Claim.Claim.State, ClaimStep.Withdraw);

    /// <summary>Lines that keep the claim from being handed in.</summary>
    public IReadOnlyList<LinePage> Blocked => Claim.Claim.CanBeEdited ? [.. Claim.Lines.Where(l => l.Now.Outcome != AssessmentOutcome.Eligible)] : [];

    public Task OnGetAsync() => Load();

    [HandlerNeeds(Permission.FileClaims)]
    public async Task<IActionResult> OnPostSubmitAsync()
    {
        var number = "";
        if (await this.Attempt(async () => number = await sender.Send(new SubmitClaim(Id, Revision, Input.CertifierName ?? "", Input.CertifierPosition ?? "", Input.Agreed))))
        {
            TempData.Done(T["OwnClaims.Submitted", number]);
            return RedirectToPage(new { Id });
        }

        await Load();
        if (Response.StatusCode == StatusCodes.Status409Conflict && !Claim.Claim.CanBeEdited)
        {
            ModelState.Clear();
            ModelState.AddModelError("", T["OwnClaims.AlreadySubmitted"]); // a second click on the same form
        }

        return Page();
    }

    [HandlerNeeds(Permission.FileClaims)]
    public Task<IActionResult> OnPostAddAsync(List<Guid> picked) => Change("OwnClaims.Added", () =>
        picked.Count == 0 ? throw new InputRefused("Picked", "choose-graduates") : sender.Send(new AddLines(Id, Revision, picked)).AsTask());

    [HandlerNeeds(Permission.FileClaims)]
    public Task<IActionResult> OnPostRemoveAsync(Guid line) => Change("OwnClaims.Removed", () => sender.Send(new RemoveLine(Id, Revision, line)).AsTask());

    [HandlerNeeds(Permission.FileClaims)]
    public Task<IActionResult> OnPostPaperAsync(Guid line, string? kind, IFormFile? file) => Change("OwnClaims.PaperAdded", async () =>
        await sender.Send(new AddEvidence(Id, Revision, line, kind ?? "", await UploadedPaper.Read(file))));

    private async Task<IActionResult> Change(string done, Func<Task> act)
    {
        if (await this.Attempt(act))
        {
            TempData.Done(T[done]);
            return RedirectToPage(new { Id });
        }

        return await Again();
    }

    private async Task<IActionResult> Again()
    {
        await Load();
        return Page();
    }

    private async Task Load()
    {
        Claim = await sender.Send(new ShowOwnClaim(Id));
        Messages = Claim.Claim.Number is null ? null : await CentreModel.Read(sender, me, clock, Id, new());
        if (Claim.Claim.CanBeEdited)
        {
            MoreReady = [.. (await sender.Send(new ListCandidates())).In(CandidateGroup.Ready).Take(Domain.Claims.Claim.MaxLines)];
            Input.CertifierName ??= Claim.Claim.CertifierName;
            Input.CertifierPosition ??= Claim.Claim.CertifierPosition;
        }
    }
}

public sealed class CertifyForm
{
    public string? CertifierName { get; set; }

    public string? CertifierPosition { get; set; }

    public bool Agreed { get; set; }
}
