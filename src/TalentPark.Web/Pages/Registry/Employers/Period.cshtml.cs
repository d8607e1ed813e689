using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Employers;

/// <summary>Adds, ends, corrects or removes a period. What reaches into the past is shown with the claim lines it touches and confirmed.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class PeriodModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary><c>add</c>, <c>end</c>, <c>correct</c> or <c>remove</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string Act { get; set; } = "";

    [BindProperty]
    public PeriodForm Input { get; set; } = new();

    public EmployerPage Employer { get; private set; } = null!;

    /// <summary>The period that is ended, corrected or removed.</summary>
    public EmployerPeriod? Known { get; private set; }

    /// <summary>What the change would do; null while it is being typed.</summary>
    public EmployerPreview? Preview { get; private set; }

    public EmployerPeriodKind Kind => Known?.Kind ?? Input.Kind;

    public string Title => T[$"Employers.Title_{Act}_{Kind}"];

    public string Finding => Preview!.Touched.Lines.Count == 0 ? T["Effects.None"] : T["Effects.Finding", Count(LineStage.Undecided), Count(LineStage.Approved), Count(LineStage.Paid)];

    /// <summary>Whether a line that is approved or paid would no longer be right.</summary>
    public bool DoesHarm => Preview!.Touched.Lines.Any(l => l.Stage != LineStage.Undecided && l.Fails);

    public async Task OnGetAsync(EmployerPeriodKind kind, Guid? period)
    {
        (Input.Kind, Input.Period) = (kind, period);
        await Load();
        if (Act == "correct")
        {
            (Input.From, Input.To, Input.Ground, Input.EndGround) = (Known!.Period.From, Known.Period.To, Known.Ground, Known.EndGround);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        EmployerPreview? preview = null;
        if (!await this.Attempt(async () => preview = await sender.Send(new PreviewEmployerChange(Change(null)))))
        {
            return Page();
        }

        Preview = preview;
        return preview!.IsPast ? Page() : await Make(preview.Stamp);
    }

    public async Task<IActionResult> OnPostConfirmAsync(string? stamp)
    {
        await Load();
        return await Make(stamp ?? "");
    }

    public async Task<IActionResult> OnPostBackAsync()
    {
        await Load();
        return Page();
    }

    public string Days(Employer employer) => string.Join("; ", employer.Periods.Where(p => p.Kind == Kind).OrderBy(p => p.Period.From)
        .Select(p => p.Period.To is { } end ? T["Registry.FromTo", Show.Day(p.Period.From), Show.Day(end)] : T["Registry.From", Show.Day(p.Period.From)]));

    private async Task<IActionResult> Make(string stamp)
    {
        if (await this.Attempt(() => sender.Send((ICommand)Change(stamp)).AsTask()))
        {
            TempData.Done(T[$"Employers.Done_{Act}"]);
            return RedirectToPage("Show", new { Id });
        }

        if (Response.StatusCode == StatusCodes.Status409Conflict)
        {
            await Load();
            ModelState.Clear();
            EmployerPreview? preview = null;
            if (await this.Attempt(async () => preview = await sender.Send(new PreviewEmployerChange(Change(null)))))
            {
                ModelState.AddModelError("", T["Employers.StalePreview"]);
            }

            Preview = preview;
        }
        else
        {
            Preview = null;
        }

        return Page();
    }

    private IEmployerChange Change(string? stamp) => Act switch
    {
        "add" => new AddEmployerPeriod(Id, Input.Kind, Input.From ?? default, Input.To, Input.Ground ?? "", Input.EndGround, Input.Reason ?? "", stamp),
        "end" => new EndEmployerPeriod(Id, Input.Kind, Input.LastDay ?? default, Input.Ground ?? "", Input.Reason, stamp),
        "correct" => new CorrectEmployerPeriod(Id, Input.Period ?? default, Input.From ?? default, Input.To, Input.Ground ?? "", Input.EndGround, Input.Reason, stamp),
        _ => new RemoveEmployerPeriod(Id, Input.Period ?? default, Input.Reason, stamp),
    };

    private async Task Load()
    {
        Employer = await sender.Send(new ShowEmployer(Id));
        Known = Act switch
        {
            "add" => null,
            "end" => Employer.Employer.OpenPeriod(Input.Kind) ?? throw new NotFound(),
            "correct" or "remove" => Employer.Employer.Periods.FirstOrDefault(p => p.Id == Input.Period) ?? throw new NotFound(),
            _ => throw new NotFound(),
        };
    }

    private int Count(LineStage stage) => Preview!.Touched.At(stage).Count();
}

/// <summary>A change of a period as typed; which fields count depends on the act.</summary>
public sealed class PeriodForm
{
    public EmployerPeriodKind Kind { get; set; }

    public Guid? Period { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public DateOnly? LastDay { get; set; }

    public string? Ground { get; set; }

    public string? EndGround { get; set; }

    public string? Reason { get; set; }
}
