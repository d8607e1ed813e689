using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Refunds;

/// <summary>The bytes of a paper of a filed refund, for staff. Always saved as a file, never shown inside the site.</summary>
[NeedsPermission(Permission.SeeRefunds)]
public sealed class PaperModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var paper = await sender.Send(new OpenRefundPaper(id));
        Response.Headers.CacheControl = "private, no-store";
        return File(paper.Content, paper.MediaType, $"{paper.Kind}-{id.ToString("N")[^6..]}.{paper.MediaType.Split('/')[1]}");
    }
}
