using Mediator;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre.Courses;

[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class IndexModel(ISender sender) : PageModel
{
    public IReadOnlyList<CourseRow> Courses { get; private set; } = [];

    public async Task OnGetAsync() => Courses = await sender.Send(new ListCourses());
}
