using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Fund;

/// <summary>A year's limits and what became of them, with the ledger; finance changes them by an act.</summary>
[NeedsPermission(Permission.SeeMoney)]
public sealed class IndexModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "programme")]
    public string? Programme { get; set; }

    [BindProperty(SupportsGet = true, Name = "fund")]
    public Guid? FundId { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public int? Before { get; set; }

    [BindProperty]
    public FundForm Input { get; set; } = new();

    public FundPage Shown { get; private set; } = null!;

    public bool MayKeep => Permissions.Allows(me.Roles, Permission.KeepFund);

    public IEnumerable<SelectListItem> Changes => Enum.GetValues<FundChange>().Where(c => c != FundChange.Allot || Shown.Programme == Domain.Payments.Fund.Subsidy).Select(c => new SelectListItem(T[$"Fund.Change_{c}"], c.ToString()));

    public IEnumerable<SelectListItem> Regions => [new(T["Fund.NoRegion"], ""), .. Shown.Regions.Select(r => new SelectListItem(r.Name(), r.Soato))];

    public string Name(Domain.Payments.Fund fund) => fund.RegionSoato is { } code ? Shown.Regions.First(r => r.Soato == code).Name() : T["Fund.Country"];

    public Task OnGetAsync() => Load();

    [HandlerNeeds(Permission.KeepFund)]
    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!await this.Attempt(() => sender.Send(new ChangeFund(
            Input.Change ?? (FundChange)(-1), Shown.Year, string.IsNullOrEmpty(Input.RegionSoato) ? null : Input.RegionSoato, Input.Amount ?? 0, Input.Ground ?? "", Shown.Programme)).AsTask()))
        {
            return Page();
        }

        TempData.Done(T["Fund.Changed"]);
        return Redirect($"/fund?programme={Shown.Programme}&year={Shown.Year}");
    }

    private async Task Load() => Shown = await sender.Send(new ShowFund(Year, FundId, Before, Programme));
}

public sealed class FundForm
{
    public FundChange? Change { get; set; }

    public string? RegionSoato { get; set; }

    public decimal? Amount { get; set; }

    public string? Ground { get; set; }
}
