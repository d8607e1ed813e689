using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Payments;

/// <summary>What could be paid now, to choose a batch from.</summary>
[NeedsPermission(Permission.PreparePayments)]
public sealed class NewModel(ISender sender) : PageModel
{
    [BindProperty]
    public ChoiceForm Input { get; set; } = new();

    public PayableRefunds Refunds { get; private set; } = null!;

    public IReadOnlyList<PayableCentre> Payable { get; private set; } = [];

    public IEnumerable<IGrouping<(string Soato, Region? Region), PayableCentre>> Regions => Payable.GroupBy(p => (p.RegionSoato, p.Region));

    public async Task OnGetAsync()
    {
        Payable = await sender.Send(new ListPayable());
        Refunds = await sender.Send(new CountPayableRefunds());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Guid id = default;
        var choice = Input.Refunds ? new LineChoice(Programme: Domain.Payments.Fund.Refund) : Input.All ? new LineChoice() : Input.Region is { Length: > 0 } region ? new LineChoice(region) : new LineChoice(CentreIds: Input.Centres);
        if (await this.Attempt(async () => id = await sender.Send(new DraftBatch(choice))))
        {
            return Redirect($"/payments/{id}");
        }

        await OnGetAsync();
        return Page();
    }
}

/// <summary>All, one region, or the ticked centres; or all refunds.</summary>
public sealed class ChoiceForm
{
    public bool All { get; set; }

    /// <summary>All payable refunds: a batch of their own programme.</summary>
    public bool Refunds { get; set; }

    public string? Region { get; set; }

    public List<Guid> Centres { get; set; } = [];
}
