using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Me;

/// <summary>The bytes of a paper of an own refund. Always saved as a file, never shown inside the site.</summary>
[NeedsPermission(Permission.SeeOwnSupport)]
public sealed class RefundPaperModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var paper = await sender.Send(new OpenOwnRefundPaper(id));
        Response.Headers.CacheControl = "private, no-store";
        return File(paper.Content, paper.MediaType, $"{paper.Kind}-{id.ToString("N")[^6..]}.{paper.MediaType.Split('/')[1]}");
    }
}
