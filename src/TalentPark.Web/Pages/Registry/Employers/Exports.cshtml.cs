using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry.Employers;

/// <summary>Enters a quarter's exports, or replaces a sum on record with a reason.</summary>
[NeedsPermission(Permission.KeepRegistries)]
public sealed class ExportsModel(ISender sender, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ExportForm Input { get; set; } = new();

    public EmployerPage Employer { get; private set; } = null!;

    /// <summary>What is on record for the quarter that is typed.</summary>
    public EmployerExport? Known => Quarter.TryParse(Input.Quarter, out var quarter, out _) ? Employer.Employer.ExportOf(quarter) : null;

    /// <param name="quarter">The quarter to correct; the last ended one without it.</param>
    public async Task OnGetAsync(string? quarter)
    {
        await Load();
        Input.Quarter = quarter ?? Quarter.Of(Employer.AsOf).AddQuarters(-1).ToString();
        Input.Usd = Known?.Usd;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var isInForce = false;
        if (!await this.Attempt(async () => isInForce = await sender.Send(new SetExport(Id, Input.Quarter ?? "", Input.Usd, Input.Reason))))
        {
            await Load();
            return Page();
        }

        if (isInForce)
        {
            TempData.Done(T["Employers.ExportSaved"]);
        }
        else
        {
            TempData.Warn(T["Employers.ExportBeside"]);
        }

        return RedirectToPage("Show", new { Id });
    }

    private async Task Load() => Employer = await sender.Send(new ShowEmployer(Id));
}

public sealed class ExportForm
{
    public string? Quarter { get; set; }

    public decimal? Usd { get; set; }

    public string? Reason { get; set; }
}
