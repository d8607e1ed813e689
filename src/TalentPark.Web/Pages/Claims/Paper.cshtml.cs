using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Claims;

/// <summary>
/// The bytes of one paper, for staff and for the centre that added it. Always saved as a file, never shown inside the site: who made it is not known.
/// </summary>
[NeedsPermission(Permission.SeeAllClaims, Permission.SeeOwnCentre)]
public sealed class PaperModel(ISender sender, ICurrentUser me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var paper = Permissions.Allows(me.Roles, Permission.SeeAllClaims)
            ? await sender.Send(new OpenPaper(id))
            : await sender.Send(new OpenOwnPaper(id));
        Response.Headers.CacheControl = "private, no-store";
        return File(paper.Content, paper.MediaType, $"{paper.Kind}-{id.ToString("N")[^6..]}.{paper.MediaType.Split('/')[1]}");
    }
}
