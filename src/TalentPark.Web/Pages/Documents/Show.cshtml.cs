using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Documents;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Documents;

/// <summary>An issued document as a page, with the same content as its PDF, for staff and for whom it belongs to.</summary>
[NeedsPermission(Permission.SeeAllClaims, Permission.SeeOwnCentre, Permission.SeeOwnSupport, Permission.ServeReferrals)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ShowModel(ISender sender, ICurrentUser me) : PageModel
{
    public string Code { get; private set; } = "";

    public DocumentFile Document { get; private set; } = null!;

    public async Task OnGetAsync(string code, string? lang)
    {
        Code = code.ToUpperInvariant();
        Document = await sender.Document(me, Code, lang ?? Languages.Current);
    }
}

internal static class IssuedDocuments
{
    /// <summary>Staff may open any document of a claim; a centre, a graduate and a bank their own.</summary>
    /// <exception cref="NotFound">Unknown, another centre's, or not in that language.</exception>
    public static ValueTask<DocumentFile> Document(this ISender sender, ICurrentUser me, string code, string language) =>
        Permissions.Allows(me.Roles, Permission.SeeAllClaims) ? sender.Send(new OpenDocument(code, language))
        : Permissions.Allows(me.Roles, Permission.SeeOwnSupport) ? sender.Send(new OpenOwnLetter(code, language))
        : Permissions.Allows(me.Roles, Permission.ServeReferrals) ? sender.Send(new OpenBankLetter(code, language))
        : sender.Send(new OpenOwnDocument(code, language));
}
