using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Messages;

/// <summary>The bytes of a file sent with a message, for those who may see the claim. Always saved as a file, never shown inside the site.</summary>
[NeedsPermission(Permission.SeeAllClaims, Permission.SeeOwnCentre)]
public sealed class FileModel(ISender sender, ICurrentUser me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var file = Permissions.Allows(me.Roles, Permission.SeeAllClaims) ? await sender.Send(new OpenMessageFile(id)) : await sender.Send(new OpenOwnMessageFile(id));
        Response.Headers.CacheControl = "private, no-store";
        return File(file.Content, file.MediaType, $"{file.Kind}-{id.ToString("N")[^6..]}.{file.MediaType.Split('/')[1]}");
    }
}
