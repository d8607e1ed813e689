using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Duplicates;

/// <summary>What the pages of two persons and of two employers share: the verdict and the way back from it.</summary>
public abstract class PairModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public MergeForm Input { get; set; } = new();

    [BindProperty]
    public ApartForm Apart { get; set; } = new();

    public abstract DuplicatePair Pair { get; }

    public abstract Match Match { get; }

    public bool MayMerge => Permissions.Allows(me.Roles, Permission.MergeRecords);

    protected ISender Sender => sender;

    protected Words Words => T;

    [HandlerNeeds(Permission.MergeRecords)]
    public async Task<IActionResult> OnPostApartAsync() =>
        await Again(() => sender.Send(new SetPairApart(Id, Apart.Reason ?? "")).AsTask(), nameof(Apart)) ?? Done("People.SetApart", "/registry/duplicates");

    [HandlerNeeds(Permission.MergeRecords)]
    public async Task<IActionResult> OnPostReopenAsync() =>
        await Again(() => sender.Send(new ReopenPair(Id, Apart.Reason ?? "")).AsTask(), nameof(Apart)) ?? Done("People.Reopened", Request.Path);

    /// <summary>The page with its faults when the act was refused; null when it was done.</summary>
    protected async Task<IActionResult?> Again(Func<Task> act, string prefix)
    {
        if (await this.Attempt(act, prefix))
        {
            return null;
        }

        await Load();
        return Page();
    }

    protected IActionResult Done(string words, string path)
    {
        TempData.Done(T[words]);
        return Redirect(path);
    }

    /// <summary>Whether the form takes the other record's value.</summary>
    protected bool Takes(string field, string kept, string other) =>
        Input.Take.TryGetValue(field, out var taken) ? taken == FieldChoice.Other : kept.Length == 0 && other.Length > 0;

    protected abstract Task Load();

    /// <summary>A row of the comparison.</summary>
    protected FieldChoice Row(Enum field, string label, string kept, string other, bool canChoose = true) =>
        new(field.ToString(), label, kept, other, canChoose && kept != other, Takes(field.ToString(), kept, other));
}

public sealed class MergeForm
{
    /// <summary>The effects as they were shown.</summary>
    public string? Seen { get; set; }

    /// <summary>Field → <see cref="FieldChoice.Kept"/> or <see cref="FieldChoice.Other"/>.</summary>
    public Dictionary<string, string> Take { get; set; } = [];

    public Guid KeptId { get; set; }

    public bool PeriodsAgreed { get; set; }

    public string? Reason { get; set; }
}

public sealed class ApartForm
{
    public string? Reason { get; set; }
}

/// <summary>One field of two records, and which value is to stay.</summary>
public sealed record FieldChoice(string Name, string Label, string KeptValue, string OtherValue, bool CanChoose, bool TakeOther)
{
    public const string Kept = "kept";
    public const string Other = "other";

    public (string Mark, string Word) Likeness =>
        KeptValue == OtherValue ? ("ok", "People.Same") : KeptValue.Length == 0 || OtherValue.Length == 0 ? ("idle", "People.Missing") : ("warn", "People.Different");
}
