using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;
using TalentPark.Web.Payments;

namespace TalentPark.Web.Pages.Centre.Payments;

/// <summary>What was paid to the own centre: for which graduates, how much, when, by which payment.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
public sealed class IndexModel(ISender sender, RemittanceFiles files, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    public Remittance Paid { get; private set; } = null!;

    public DateOnly Start => From ?? new DateOnly(End.Year, 1, 1);

    public DateOnly End => To ?? clock.Today();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
        {
            (From, To) = (null, null);
            Paid = await sender.Send(new ShowRemittance(Start, End));
        }

        return Page();
    }

    public async Task<IActionResult> OnGetPdfAsync() =>
        await Load() ? File(files.Pdf(Paid), "application/pdf", $"{Name}.pdf") : BadRequest();

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) =>
        await Load() ? File(await files.Csv(Paid, ct), "text/csv; charset=utf-8", $"{Name}.csv") : BadRequest();

    private string Name => $"{Paid.Stir}-{Start:yyyy-MM-dd}-{End:yyyy-MM-dd}";

    private Task<bool> Load() => this.Attempt(async () => Paid = await sender.Send(new ShowRemittance(Start, End)), "");
}
