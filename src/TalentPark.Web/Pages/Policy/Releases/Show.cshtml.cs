using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Policy.Releases;

/// <summary>One release from draft to decision: its changes, what they change, and the acts of the two who keep the policy.</summary>
[NeedsPermission(Permission.SeePolicy)]
public sealed class ShowModel(ISender sender, ICurrentUser me, CurrentPolicy policy, Words T) : PageModel
{
    [BindProperty]
    public ParameterForm Input { get; set; } = new();

    [BindProperty]
    public ClassifierForm Item { get; set; } = new();

    [BindProperty]
    public RefusalForm Refusal { get; set; } = new();

    public ReleasePage Shown { get; private set; } = null!;

    /// <summary>What a file brought; null unless one was just read.</summary>
    public ChangeFileAnswer? Import { get; private set; }

    public bool IsClassifierTyped { get; private set; }

    private bool MayKeep => Permissions.Allows(me.Roles, Permission.KeepPolicy);

    public bool MayEdit => MayKeep && Shown is { IsOwn: true, Release.State: ReleaseState.Draft };

    public bool MayAsk => MayKeep && Shown.Release.State is ReleaseState.Draft or ReleaseState.Proposed;

    public bool MayAct => MayAsk && (Shown.IsOwn || Shown.Release.State == ReleaseState.Proposed);

    public bool SeesHistory => Permissions.Allows(me.Roles, Permission.SeeRegistries);

    /// <summary>Why the main act is not for the reader, or not yet; null when it is.</summary>
    public string? Block => Shown.Release.State switch
    {
        ReleaseState.Draft => Shown.Changes.Count == 0 ? "empty" : null,
        _ when Shown.IsOwn => "own",
        _ when Shown.Effects?.ReckonedAt is null => "effects",
        _ when Shown.Effects.BaseRelease != Shown.LastRelease => "old",
        _ => null,
    };

    public IReadOnlyList<SelectListItem> Editions => [.. policy.Book.Editions.Select(e => new SelectListItem(e, e))];

    public IReadOnlyList<SelectListItem> Codes =>
    [
        new(T["Policy.Choose"], ""),
        .. policy.Rows.Entries.Select(e => e.Code).Where(PolicyCodes.CanChange).Distinct().Select(c => new SelectListItem(T.Parameter(c), c)).OrderBy(c => c.Text, StringComparer.CurrentCulture),
    ];

    public IReadOnlyList<SelectListItem> Kinds => [new(T["Policy.Choose"], ""), .. ClassifierKinds.All.Select(k => new SelectListItem(T.Kind(k), k))];

    public IReadOnlyList<SelectListItem> Marks => [new(T["Policy.Mark_confirmed"], "confirmed"), new(T["Policy.Mark_assumed"], "assumed")];

    public Task OnGetAsync(Guid id) => Load(id);

    [HandlerNeeds(Permission.KeepPolicy)]
    public Task<IActionResult> OnPostParameterAsync(Guid id, int revision) =>
        Act(id, () => sender.Send(new AddPolicyChange(id, revision, Input.Typed)).AsTask(), "Policy.Added");

    [HandlerNeeds(Permission.KeepPolicy)]
    public Task<IActionResult> OnPostClassifierAsync(Guid id, int revision)
    {
        IsClassifierTyped = true;
        return Act(id, () => sender.Send(new AddPolicyChange(id, revision, Item.Typed)).AsTask(), "Policy.Added", nameof(Item));
    }

    [HandlerNeeds(Permission.KeepPolicy)]
    public Task<IActionResult> OnPostRemoveAsync(Guid id, int revision, Guid change) =>
        Act(id, () => sender.Send(new RemovePolicyChange(id, revision, change)).AsTask(), "Policy.Removed");

    [HandlerNeeds(Permission.KeepPolicy)]
    public async Task<IActionResult> OnPostFileAsync(Guid id, int revision, IFormFile? file)
    {
        ModelState.Clear();
        await this.Attempt(async () => Import = await sender.Send(new ImportPolicyChanges(id, revision, await Content(file))));
        await Load(id);
        return Page();
    }

    [HandlerNeeds(Permission.KeepPolicy)]
    public Task<IActionResult> OnPostProposeAsync(Guid id, int revision) =>
        Act(id, () => sender.Send(new ProposeRelease(id, revision)).AsTask(), "Policy.ProposedDone");

    [HandlerNeeds(Permission.KeepPolicy)]
    public Task<IActionResult> OnPostReleaseAsync(Guid id, int revision) =>
        Act(id, () => sender.Send(new ReleasePolicy(id, revision)).AsTask(), "Policy.ReleasedDone");

    [HandlerNeeds(Permission.KeepPolicy)]
    public Task<IActionResult> OnPostRefuseAsync(Guid id, int revision) =>
        Act(id, () => sender.Send(new RefuseRelease(id, revision, Refusal.Note ?? "")).AsTask(), "Policy.RefusedDone", nameof(Refusal));

    [HandlerNeeds(Permission.KeepPolicy)]
    public Task<IActionResult> OnPostWithdrawAsync(Guid id, int revision) =>
        Act(id, () => sender.Send(new WithdrawRelease(id, revision)).AsTask(), "Policy.WithdrawnDone");

    [HandlerNeeds(Permission.KeepPolicy)]
    public Task<IActionResult> OnPostEffectsAsync(Guid id) =>
        Act(id, () => sender.Send(new RenewEffects(id)).AsTask(), "Policy.EffectsAsked");

    private async Task<IActionResult> Act(Guid id, Func<Task> act, string done, string form = nameof(Input))
    {
        foreach (var other in ModelState.Keys.Where(k => !k.StartsWith($"{form}.", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(other);
        }

        if (!await this.Attempt(act, form))
        {
            await Load(id);
            return Page();
        }

        TempData.Done(T[done]);
        return Redirect($"/policy/releases/{id}");
    }

    private async Task Load(Guid id) => Shown = await sender.Send(new ShowRelease(id));

    private static async Task<byte[]> Content(IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            throw new InputRefused("File", "file-empty");
        }

        if (file.Length > ChangeFile.MostBytes)
        {
            throw new InputRefused("File", "file-large", ChangeFile.MostBytes / 1024);
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory);
        return memory.ToArray();
    }
}

public sealed class ParameterForm
{
    public string? Edition { get; set; }

    public string? Code { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public string? Value { get; set; }

    public string? Act { get; set; }

    public string? Article { get; set; }

    public string? Mark { get; set; } = "confirmed";

    internal TypedChange Typed => new(PolicyChange.Parameter, Edition, Code, ValidFrom, Value, null, null, null, null, null, false, Act, Article, Mark);
}

public sealed class ClassifierForm
{
    public string? Kind { get; set; }

    public string? Code { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public string? NameUz { get; set; }

    public string? NameRu { get; set; }

    public string? NameEn { get; set; }

    public string? Group { get; set; }

    public string? Detail { get; set; }

    public bool IsClosed { get; set; }

    public string? Act { get; set; }

    public string? Article { get; set; }

    public string? Mark { get; set; } = "confirmed";

    internal TypedChange Typed => new(Kind, null, Code, ValidFrom, null, NameUz, NameRu, NameEn, Group, Detail, IsClosed, Act, Article, Mark);
}

public sealed class RefusalForm
{
    public string? Note { get; set; }
}
