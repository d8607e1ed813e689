using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre.Graduates;

[NeedsPermission(Permission.EditOwnCentre)]
public sealed class NewModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public GraduateForm Input { get; set; } = new();

    public CourseRow Course { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Regions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> YesNo => [new(T["Graduates.No"], "false", true), new(T["Graduates.Yes"], "true")];

    public Task OnGetAsync() => Load();

    /// <param name="again">The form is wanted again for the next graduate.</param>
    public async Task<IActionResult> OnPostAsync(bool again)
    {
        Guid trainingId = default;
        if (!await this.Attempt(async () => trainingId = await sender.Send(new AddGraduate(
            Id, Input.Pinfl ?? "", Input.FamilyName ?? "", Input.GivenName ?? "", Input.Patronymic, Input.BirthDate, Input.Phone, Input.RegionSoato ?? "",
            Input.DisabilityClaimed, Input.DisabilityFrom, Input.DisabilityTo, Input.WithoutPinfl))))
        {
            await Load();
            return Page();
        }

        if (await sender.Send(new HasTwin(trainingId)))
        {
            TempData.Warn(T["People.TwinWarning"]);
        }
        else
        {
            TempData.Done(T["Graduates.Added", $"{Input.FamilyName} {Input.GivenName}"]);
        }

        return again ? RedirectToPage(new { Id }) : RedirectToPage("Show", new { id = trainingId });
    }

    private async Task Load()
    {
        Course = (await sender.Send(new ShowCourse(Id))).Course;
        var regions = (await sender.Send(new ListChoices())).Regions;
        Regions = [new(T["Graduates.ChooseRegion"], ""), .. regions.Select(r => new SelectListItem(r.Name(), r.Soato))];
    }
}

public sealed class GraduateForm
{
    public string? Pinfl { get; set; }

    public bool WithoutPinfl { get; set; }

    public string? FamilyName { get; set; }

    public string? GivenName { get; set; }

    public string? Patronymic { get; set; }

    public DateOnly? BirthDate { get; set; }

    public string? Phone { get; set; }

    public string? RegionSoato { get; set; }

    public bool DisabilityClaimed { get; set; }

    public DateOnly? DisabilityFrom { get; set; }

    public DateOnly? DisabilityTo { get; set; }
}
