using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Claims;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre;

/// <summary>What a centre can do now: its graduates by group, the sum that waits, near deadlines and own claims.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class IndexModel(ISender sender, Words T) : PageModel
{
    /// <summary>How many of the other groups the first page shows before "all".</summary>
    public const int Few = 3;

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    /// <summary>Trainings of the ticked graduates.</summary>
    [BindProperty]
    public List<Guid> Picked { get; set; } = [];

    public CandidatesPage Candidates { get; private set; } = null!;

    public IReadOnlyList<OwnClaimRow> Claims { get; private set; } = [];

    public CandidateGroup Current { get; private set; }

    /// <summary>Ready graduates as shown: one claim holds so many, those whose window closes first.</summary>
    public IReadOnlyList<CandidateRow> Ready { get; private set; } = [];

    public IReadOnlyList<Deadline> Deadlines { get; private set; } = [];

    public CandidateReasons Reasons { get; } = new(T);

    public async Task OnGetAsync()
    {
        await Load();
        Picked = [.. Ready.Select(r => r.TrainingId)];
    }

    [HandlerNeeds(Permission.FileClaims)]
    public async Task<IActionResult> OnPostAsync()
    {
        Guid id = default;
        if (!await this.Attempt(async () => id = await sender.Send(new DraftClaim(Picked))))
        {
            await Load();
            return Page();
        }

        TempData.Done(T["Centre.Drafted"]);
        return RedirectToPage("/Centre/Claims/Show", new { id });
    }

    public string TabNote(CandidateGroup group) =>
        group is CandidateGroup.Ready or CandidateGroup.ClaimedOrPaid && Candidates.In(group).Any()
            ? T.Sum(Candidates.In(group).Sum(r => r.Amount))
            : T[$"Centre.Note_{group}"];

    private async Task Load()
    {
        Candidates = await sender.Send(new ListCandidates());
        Claims = await sender.Send(new ListOwnClaims());
        Current = CandidateGroups.Find(Group) ?? CandidateGroup.Ready;
        Ready = [.. Candidates.In(CandidateGroup.Ready).Take(Claim.MaxLines)];
        Deadlines = [.. Near().OrderBy(d => d.Day).Take(5)];
    }

    private IEnumerable<Deadline> Near()
    {
        foreach (var claim in Claims.Where(c => c is { DueOn: not null, State: ClaimState.Submitted or ClaimState.InReview }))
        {
            yield return new(claim.DueOn!.Value, T["Centre.DecisionDay", claim.Number], $"/centre/claims/{claim.Id}");
        }

        foreach (var day in Candidates.Rows.Where(r => r.Group is CandidateGroup.Ready or CandidateGroup.SomethingMissing && r.Until >= Candidates.AsOf).GroupBy(r => r.Until!.Value))
        {
            yield return Of(day.Key, [.. day], "Centre.LastFilingDay");
        }

        foreach (var day in Candidates.In(CandidateGroup.NoJobYet).Where(r => r.Until is not null).GroupBy(r => r.Until!.Value))
        {
            yield return Of(day.Key, [.. day], "Centre.LastHiringDay");
        }
    }

    private Deadline Of(DateOnly day, CandidateRow[] rows, string words) => rows.Length == 1
        ? new(day, T[words, rows[0].FullName], $"/centre/graduates/{rows[0].TrainingId}")
        : new(day, T[words, T.Count("Centre.People", rows.Length)], $"/centre?group={rows[0].Group.Slug()}");
}

/// <summary>A day by which something must be done.</summary>
public sealed record Deadline(DateOnly Day, string Text, string Path);
