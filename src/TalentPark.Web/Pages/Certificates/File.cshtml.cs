using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Certificates;

/// <summary>The bytes of one scan, for staff and for a centre that trained the person. Always saved as a file, never shown inside the site: who made it is not known.</summary>
[NeedsPermission(Permission.SeeRegistries, Permission.SeeOwnCentre)]
public sealed class FileModel(ISender sender, ICurrentUser me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var file = Permissions.Allows(me.Roles, Permission.SeeRegistries)
            ? await sender.Send(new OpenCertificateFile(id))
            : await sender.Send(new OpenOwnCertificateFile(id));
        Response.Headers.CacheControl = "private, no-store";
        return File(file.Content, file.MediaType, $"certificate-{id.ToString("N")[^6..]}.{file.MediaType.Split('/')[1]}");
    }
}
