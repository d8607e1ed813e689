using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Imports;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;
using TalentPark.Web.Access;
using TalentPark.Web.Imports;

namespace TalentPark.Web.Pages.Imports;

/// <summary>One import from upload to result.</summary>
[NeedsPermission(Permission.SeeImports)]
public sealed class ShowModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    /// <summary>Which rows are listed, by the word in the address.</summary>
    public static readonly IReadOnlyList<RowsOf> Tabs = [RowsOf.Refused, RowsOf.Warned, RowsOf.New, RowsOf.Changed, RowsOf.Unchanged, RowsOf.All];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "rows")]
    public string? Rows { get; set; }

    /// <summary>Number of the last row of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    public ImportPage Data { get; private set; } = null!;

    public Import Import => Data.Import;

    public RowsOf Of { get; private set; }

    public string Home => me.Imports();

    public bool IsUnderWay => ImportTransitions.UnderWay.Contains(Import.State);

    public bool MayConfirm => Data.MayImport && ImportTransitions.Allows(Import.State, ImportStep.Confirm) && Import.Totals.Written > 0;

    public bool MayCancel => Data.MayImport && ImportTransitions.Allows(Import.State, ImportStep.Cancel);

    public string Heading => Import.State switch
    {
        ImportState.Uploaded or ImportState.Judging => T["Imports.Head_Judging"],
        ImportState.Previewed => T["Imports.Head_Previewed", Show.Number(Import.Totals.Written), Show.Number(Import.Refused)],
        ImportState.Confirmed or ImportState.Applying => T["Imports.Head_Applying"],
        ImportState.Done => T["Imports.Head_Done", Show.Number(Import.Totals.Written)],
        ImportState.Cancelled => T["Imports.Head_Cancelled"],
        _ => T["Imports.Head_Failed"],
    };

    public int CountOf(RowsOf rows) => rows switch
    {
        RowsOf.Refused => Import.Refused,
        RowsOf.Warned => Import.Warned,
        RowsOf.New => Import.New,
        RowsOf.Changed => Import.Changed,
        RowsOf.Unchanged => Import.Unchanged,
        _ => Import.Totals.Rows,
    };

    public async Task OnGetAsync() => await Load();

    [HandlerNeeds(Permission.ImportFiles)]
    public async Task<IActionResult> OnPostConfirmAsync(bool allOrNothing)
    {
        if (await this.Attempt(async () => await sender.Send(new ConfirmImport(Id, allOrNothing))))
        {
            return Redirect($"{Home}/{Id}");
        }

        await Load();
        return Page();
    }

    [HandlerNeeds(Permission.ImportFiles)]
    public async Task<IActionResult> OnPostCancelAsync()
    {
        if (await this.Attempt(async () => await sender.Send(new CancelImport(Id))))
        {
            TempData.Done(T["Imports.CancelledNote"]);
            return Redirect(Home);
        }

        await Load();
        return Page();
    }

    private async Task Load()
    {
        var typed = Enum.TryParse<RowsOf>(Rows, ignoreCase: true, out var of) && Enum.IsDefined(of);
        Data = await sender.Send(new ShowImport(Id, typed ? of : RowsOf.Refused, After));
        if (!typed && Import.Refused == 0 && Import.Totals.Rows > 0)
        {
            of = Import.Warned > 0 ? RowsOf.Warned : RowsOf.All;
            Data = await sender.Send(new ShowImport(Id, of, After));
        }

        Of = of;
    }
}
