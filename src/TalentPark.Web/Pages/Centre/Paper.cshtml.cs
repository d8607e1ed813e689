using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre;

/// <summary>Hands out one paper of an own claim as a file to save; a browser never opens it as a page of this site.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PaperModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var paper = await sender.Send(new OpenOwnPaper(id));
        var ending = paper.MediaType switch { "application/pdf" => "pdf", "image/png" => "png", _ => "jpg" };
        return File(paper.Content, paper.MediaType, $"{paper.Kind}-{id:N}.{ending}");
    }
}
