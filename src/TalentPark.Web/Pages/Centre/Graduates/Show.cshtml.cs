using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Domain.Claims;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre.Graduates;

/// <summary>One graduate: facts, the judgement as if filed today, jobs and wages, and the forms that add to them.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class ShowModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The job whose forms are shown; the latest one unless chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Job { get; set; }

    [BindProperty]
    public JobForm Input { get; set; } = new();

    [BindProperty]
    public PayForm Pay { get; set; } = new();

    [BindProperty]
    public LeaveForm Leave { get; set; } = new();

    [BindProperty]
    public DisabilityForm Disability { get; set; } = new();

    public GraduatePage Graduate { get; private set; } = null!;

    /// <summary>The form that was sent and refused: it stays open.</summary>
    public string? Sent { get; private set; }

    public JobPage? Chosen { get; private set; }

    public IReadOnlyList<SelectListItem> Employers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> YesNo => [new(T["Graduates.No"], "false"), new(T["Graduates.Yes"], "true")];

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostJobAsync()
    {
        Guid job = default;
        return await this.Attempt(async () => job = await sender.Send(new RecordEmployment(Id, Input.EmployerStir ?? "", Input.HiredOn, Input.LeftOn)))
            ? Done("Graduates.JobRecorded", job)
            : await Again("job");
    }

    public async Task<IActionResult> OnPostWagesAsync(int revision)
    {
        var wages = Pay.Wages.Select(w => new TypedWage(w.Month, w.Gross)).ToList();
        return await this.Attempt(() => sender.Send(new SetWages(Job ?? default, revision, wages)).AsTask(), nameof(Pay))
            ? Done("Graduates.WagesSet", Job)
            : await Again("wages");
    }

    public async Task<IActionResult> OnPostLeaveAsync(int revision) =>
        await this.Attempt(() => sender.Send(new EndEmployment(Job ?? default, revision, Leave.LeftOn)).AsTask(), nameof(Leave))
            ? Done("Graduates.LeaveSet", Job)
            : await Again("leave");

    public async Task<IActionResult> OnPostDisabilityAsync() =>
        await this.Attempt(() => sender.Send(new SetDisability(Id, Disability.Claimed, Disability.From, Disability.To)).AsTask(), nameof(Disability))
            ? Done("Graduates.DisabilitySet", Job)
            : await Again("disability");

    /// <summary>The one answer on the page.</summary>
    public string Answer => Graduate.Place.Group == CandidateGroup.ClaimedOrPaid ? T["Graduates.Answer_claimed"]
        : Graduate.Place.Group == CandidateGroup.NoJobYet ? T["Graduates.Answer_no-job"]
        : T[$"Graduates.Answer_{Graduate.Assessment.Outcome}"];

    public string AnswerMark => Graduate.Place.Group switch
    {
        CandidateGroup.ClaimedOrPaid => "busy",
        CandidateGroup.NoJobYet => "wait",
        CandidateGroup.Cannot => "bad",
        _ => Status.Mark(Graduate.Assessment.Outcome),
    };

    private RedirectToPageResult Done(string words, Guid? job)
    {
        TempData.Done(T[words]);
        return RedirectToPage(null, null, new { Id, Job = job }, "jobs");
    }

    private async Task<IActionResult> Again(string form)
    {
        Sent = form;
        await Load();
        return Page();
    }

    private async Task Load()
    {
        Graduate = await sender.Send(new ShowGraduate(Id));
        Chosen = Graduate.Jobs.FirstOrDefault(j => j.Employment.Id == Job) ?? Graduate.Jobs.LastOrDefault();
        var employers = (await sender.Send(new ListChoices())).Employers;
        Employers = [new(T["Graduates.ChooseEmployer"], ""), .. employers.Select(e => new SelectListItem($"{e.Name} — {CentreWords.Stir(e.Stir)}", e.Stir))];
        if (Sent != "disability")
        {
            Disability = new() { Claimed = Graduate.DisabilityClaimed, From = Graduate.DisabilityFrom, To = Graduate.DisabilityTo };
        }

        if (Chosen is null)
        {
            return;
        }

        Leave.LeftOn ??= Chosen.Employment.LeftOn;
        if (Pay.Wages.Count != Chosen.Months.Count)
        {
            Pay.Wages = [.. Chosen.Months.Select(m => new WageField { Month = m, Gross = Known(Chosen, m) })];
        }
    }

    private static decimal? Known(JobPage job, DateOnly month) => job.Employment.Wages.FirstOrDefault(w => w.Month == month)?.Gross;
}

public sealed class JobForm
{
    public string? EmployerStir { get; set; }

    public DateOnly? HiredOn { get; set; }

    public DateOnly? LeftOn { get; set; }
}

public sealed class PayForm
{
    public List<WageField> Wages { get; set; } = [];
}

public sealed class WageField
{
    public DateOnly Month { get; set; }

    public decimal? Gross { get; set; }
}

public sealed class DisabilityForm
{
    public bool Claimed { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }
}

public sealed class LeaveForm
{
    public DateOnly? LeftOn { get; set; }
}
