using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Documents;

/// <summary>The bytes of an issued document as they were stored, for staff and for whom it belongs to.</summary>
[NeedsPermission(Permission.SeeAllClaims, Permission.SeeOwnCentre, Permission.SeeOwnSupport, Permission.ServeReferrals)]
public sealed class PdfModel(ISender sender, ICurrentUser me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string code, string language)
    {
        var document = await sender.Document(me, code.ToUpperInvariant(), language);
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = $"{document.Number}-{document.Kind}-{language}.pdf" }.ToString();
        return new FileContentResult(document.Bytes, "application/pdf") { EntityTag = new EntityTagHeaderValue($"\"{document.Sha256}\"") };
    }
}
