using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre.Courses;

[NeedsPermission(Permission.EditOwnCentre)]
public sealed class NewModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public CourseForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Directions { get; private set; } = [];

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        Guid id = default;
        if (!await this.Attempt(async () => id = await sender.Send(new AddCourse(Input.Name ?? "", Input.Direction ?? "", Input.StartedOn, Input.CompletedOn))))
        {
            await Load();
            return Page();
        }

        TempData.Done(T["Courses.Added"]);
        return RedirectToPage("Show", new { id });
    }

    private async Task Load()
    {
        var directions = (await sender.Send(new ListChoices())).Directions;
        Directions =
        [
            new(T["Courses.Choose"], ""),
            .. directions.GroupBy(d => d.Code).Select(g => g.Last()).Select(d => new SelectListItem(d.Name, d.Code)),
            new(T["Courses.Unlisted"], Course.Unlisted),
        ];
    }
}

public sealed class CourseForm
{
    public string? Name { get; set; }

    public string? Direction { get; set; }

    public DateOnly? StartedOn { get; set; }

    public DateOnly? CompletedOn { get; set; }
}
