using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Imports;
using TalentPark.Web.Access;
using TalentPark.Web.Imports;

namespace TalentPark.Web.Pages.Imports;

/// <summary>The refused rows of an import with the reason beside each, ready to be corrected and uploaded again.</summary>
[NeedsPermission(Permission.SeeImports)]
public sealed class ReportModel(ISender sender, ITableFiles files, Words T) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken ct)
    {
        var report = await sender.Send(new ReportImport(id), ct);
        return await files.Download(format, $"{report.Kind.Code}-{report.Import.At.UtcDateTime:yyyyMMdd}-report", [T.Report(report)], ct);
    }
}
