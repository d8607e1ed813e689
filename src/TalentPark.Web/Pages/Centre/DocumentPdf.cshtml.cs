using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Documents;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre;

/// <summary>The stored bytes of an issued document of an own claim.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DocumentPdfModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string code, string language)
    {
        var document = await sender.Send(new OpenOwnDocument(code, language));
        return File(document.Bytes, "application/pdf", $"{document.Number}-{document.Kind}-{language}.pdf");
    }
}
