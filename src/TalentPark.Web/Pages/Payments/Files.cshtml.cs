using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Web.Access;
using TalentPark.Web.Payments;

namespace TalentPark.Web.Pages.Payments;

/// <summary>A form of the register to keep or to send. Accounts stand in it whole: it is for those who prepare and sign.</summary>
[NeedsPermission(Permission.PreparePayments, Permission.AuthorisePayments)]
public sealed class FilesModel(ISender sender, RegisterFiles files) : PageModel
{
    private static readonly string[] Forms = ["csv", "xlsx", "xml", "pdf", "annex"];

    public async Task<IActionResult> OnGetAsync(Guid id, string form, CancellationToken ct)
    {
        if (!Forms.Contains(form))
        {
            return NotFound();
        }

        var register = await sender.Send(new OpenRegister(id, ForBank: form is not ("pdf" or "annex"), WithAnnex: form is "xlsx" or "annex"), ct);
        var (bytes, type, name) = await files.Make(register, form, ct);
        Response.Headers.CacheControl = "private, no-store";
        return File(bytes, type, name);
    }
}
