using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Imports;
using TalentPark.Web.Access;
using TalentPark.Web.Imports;

namespace TalentPark.Web.Pages.Imports;

/// <summary>An empty file of one kind: header and an example in the reader's language; in a workbook the rules of the columns on a second sheet.</summary>
[NeedsPermission(Permission.ImportFiles)]
public sealed class TemplateModel(ISender sender, ITableFiles files, Words T) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string kind, string format, CancellationToken ct) =>
        (await sender.Send(new ListImportKinds(), ct)).FirstOrDefault(k => k.Code == kind) is { } known
            ? await files.Download(format, $"{known.Code}-{Languages.Current}", [T.Template(known), T.Rules(known)], ct)
            : NotFound();
}
