using Mediator;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre.Courses;

[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class ShowModel(ISender sender) : PageModel
{
    public CoursePage Course { get; private set; } = null!;

    public async Task OnGetAsync(Guid id) => Course = await sender.Send(new ShowCourse(id));
}
