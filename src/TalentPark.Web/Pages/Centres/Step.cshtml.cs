using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Centres;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centres;

/// <summary>A step in a centre's accreditation: typed, its effects on claims shown, then confirmed.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class StepModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The step as it stands in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Step { get; set; } = "";

    [BindProperty]
    public StepForm Input { get; set; } = new();

    public CentreFile View { get; private set; } = null!;

    public TouchedByAccreditation? Touched { get; private set; }

    public AccreditationStep Taken => Enum.TryParse<AccreditationStep>(Step, ignoreCase: true, out var step) ? step : default;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!IsStep)
        {
            return NotFound();
        }

        await Load();
        Input.Revision = View.Centre.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsStep)
        {
            return NotFound();
        }

        await this.Attempt(async () => Touched = await sender.Send(new PreviewAccreditationStep(Command(null))));
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (!IsStep)
        {
            return NotFound();
        }

        // An empty digest never fits: whoever confirms has seen what the step touches.
        if (await this.Attempt(() => sender.Send(Command(Input.Seen ?? "")).AsTask()))
        {
            TempData.Done(T[$"Centres.Done_{Taken}"]);
            return RedirectToPage("Show", null, new { Id }, "accreditation");
        }

        await Load();
        return Page();
    }

    private bool IsStep => Enum.TryParse<AccreditationStep>(Step, ignoreCase: true, out var step) && step.Code() == Step;

    private TakeAccreditationStep Command(string? seen) => new(Id, Input.Revision, Taken, Input.Day, Input.LastDay, Input.Ground ?? "", Input.Reason ?? "", seen);

    private async Task Load() => View = await sender.Send(new ShowCentre(Id));
}

public sealed class StepForm
{
    public int Revision { get; set; }

    public DateOnly? Day { get; set; }

    public DateOnly? LastDay { get; set; }

    public string? Ground { get; set; }

    public string? Reason { get; set; }

    public string? Seen { get; set; }
}
