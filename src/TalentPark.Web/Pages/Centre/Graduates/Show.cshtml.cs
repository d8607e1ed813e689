using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
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

    [BindProperty]
    public IdentityForm Identity { get; set; } = new();

    public GraduatePage Graduate { get; private set; } = null!;

    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];

    /// <summary>Whether the graduate may be in the register twice.</summary>
    public bool HasTwin { get; private set; }

    /// <summary>The form that was sent and refused: it stays open.</summary>
    public string? Sent { get; private set; }

    public JobPage? Chosen { get; private set; }

    /// <summary>An employer picked from those found, for the form of a new job.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Stir { get; set; }

    /// <summary>Part of an employer's name to look for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public FoundEmployers Employers { get; private set; } = null!;

    public bool IsJobOpen => Graduate.Jobs.Count == 0 || Sent == "job" || Stir is not null || Find is not null;

    public IReadOnlyList<SelectListItem> YesNo => [new(T["Graduates.No"], "false"), new(T["Graduates.Yes"], "true")];

    public Task OnGetAsync() => Load();

    [HandlerNeeds(Permission.EditOwnCentre)]
    public async Task<IActionResult> OnPostJobAsync()
    {
        Guid job = default;
        if (!await this.Attempt(async () => job = await sender.Send(new RecordEmployment(Id, Input.EmployerStir ?? "", Input.HiredOn, Input.LeftOn))))
        {
            return await Again("job");
        }

        Graduate = await sender.Send(new ShowGraduate(Id));
        TempData.Done(T["Jobs.Recorded", Graduate.Jobs.First(j => j.Employment.Id == job).Employer]);
        return ToJobs(job);
    }

    /// <summary>Shows whose STIR was typed; nothing is recorded.</summary>
    [HandlerNeeds(Permission.EditOwnCentre)]
    public async Task<IActionResult> OnPostCheckAsync()
    {
        await Again("job");
        if (Employers.Meant is null)
        {
            ModelState.AddModelError("Input.EmployerStir", T["Faults.employer-unknown"]);
        }

        return Page();
    }

    [HandlerNeeds(Permission.EditOwnCentre)]
    public async Task<IActionResult> OnPostWagesAsync(int revision)
    {
        var wages = Pay.Wages.Select(w => new TypedWage(w.Month, w.Gross)).ToList();
        return await this.Attempt(() => sender.Send(new SetWages(Job ?? default, revision, wages)).AsTask(), nameof(Pay))
            ? Done("Graduates.WagesSet", Job)
            : await Again("wages");
    }

    [HandlerNeeds(Permission.EditOwnCentre)]
    public async Task<IActionResult> OnPostLeaveAsync(int revision) =>
        await this.Attempt(() => sender.Send(new EndEmployment(Job ?? default, revision, Leave.LeftOn)).AsTask(), nameof(Leave))
            ? Done("Graduates.LeaveSet", Job)
            : await Again("leave");

    [HandlerNeeds(Permission.EditOwnCentre)]
    public async Task<IActionResult> OnPostDisabilityAsync() =>
        await this.Attempt(() => sender.Send(new SetDisability(Id, Disability.Claimed, Disability.From, Disability.To)).AsTask(), nameof(Disability))
            ? Done("Graduates.DisabilitySet", Job)
            : await Again("disability");

    [HandlerNeeds(Permission.EditOwnCentre)]
    public async Task<IActionResult> OnPostPinflAsync()
    {
        var isSet = false;
        if (!await this.Attempt(async () => isSet = await sender.Send(new SupplyPinfl(Id, Identity.Pinfl ?? "")), nameof(Identity)))
        {
            return await Again("pinfl");
        }

        if (isSet)
        {
            TempData.Done(T["People.PinflSet"]);
        }
        else
        {
            TempData.Warn(T["People.CentrePinflTaken"]);
        }

        return RedirectToPage(new { Id });
    }

    /// <summary>The one answer on the page.</summary>
    public string Answer => Graduate.Place.Group == CandidateGroup.ClaimedOrPaid ? T["Graduates.Answer_claimed"]
        : Graduate.Place.Group == CandidateGroup.NoJobYet ? T["Graduates.Answer_no-job"]
        : !Graduate.IsIdentified && Graduate.Place.Group == CandidateGroup.SomethingMissing ? T["People.NoPinfl"]
        : T[$"Graduates.Answer_{Graduate.Assessment.Outcome}"];

    public string AnswerMark => Graduate.Place.Group switch
    {
        CandidateGroup.ClaimedOrPaid => "busy",
        CandidateGroup.NoJobYet => "wait",
        CandidateGroup.Cannot => "bad",
        CandidateGroup.SomethingMissing => "unknown",
        _ => Status.Mark(Graduate.Assessment.Outcome),
    };

    private RedirectToPageResult Done(string words, Guid? job)
    {
        TempData.Done(T[words]);
        return ToJobs(job);
    }

    private RedirectToPageResult ToJobs(Guid? job) => RedirectToPage(null, null, new { Id, Job = job }, "jobs");

    private async Task<IActionResult> Again(string form)
    {
        Sent = form;
        await Load();
        return Page();
    }

    private async Task Load()
    {
        Graduate = await sender.Send(new ShowGraduate(Id));
        Certificates = await sender.Send(new ListGraduateCertificates(Id));
        HasTwin = await sender.Send(new HasTwin(Id));
        Chosen = Graduate.Jobs.FirstOrDefault(j => j.Employment.Id == Job) ?? Graduate.Jobs.LastOrDefault();
        Input.EmployerStir ??= Stir;
        Employers = await sender.Send(new FindEmployers(Input.EmployerStir, Find));
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

public sealed class IdentityForm
{
    public string? Pinfl { get; set; }
}
