using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Documents;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Centre;

/// <summary>An issued document of an own claim as a page, with the words of its PDF.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DocumentModel(ISender sender) : PageModel
{
    public string Code { get; private set; } = "";

    public DocumentFile Document { get; private set; } = null!;

    public async Task OnGetAsync(string code, string language)
    {
        Code = code;
        Document = await sender.Send(new OpenOwnDocument(code, language));
    }
}
