using Mediator;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Lists;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;
using TalentPark.Web.Lists;

namespace TalentPark.Web.Pages.Registry;

/// <summary>Training centres of the whole country with their accreditation.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class CentresModel(ISender sender) : ListModel<CentreRow>
{
    protected override string Register => "centres";

    protected override IReadOnlyList<string> SortColumns => ["name", "stir"];

    public static IReadOnlyList<(DateOnly From, DateOnly? To, string Ground)> Periods(CentreRow row) => [.. row.Accreditations.Select(a => (a.Period.From, a.Period.To, a.Ground))];

    protected override async Task<RegisterChoices> ReadChoices() => await sender.Send(new ListRegisterChoices());

    protected override async Task<ListPage<CentreRow>> Read(Paging paging) => await sender.Send(new ListCentres(
        new(Find, Value("region"), Value("district"), Value("ownership") switch { "state" => true, "private" => false, _ => null }, Value("accredited") switch { "yes" => true, "no" => false, _ => null }, DayOf("on")), paging));

    protected override void Describe()
    {
        Places();
        Choice("ownership", T["Registry.Ownership"], [new SelectListItem(T["Registry.State"], "state"), new(T["Registry.Private"], "private")]);
        Choice("accredited", T["Registry.Accredited"], [new SelectListItem(T["Lists.Accredited"], "yes"), new(T["Lists.NotAccredited"], "no")]);
        Day("on", T["Lists.OnDay"]);
    }

    protected override IReadOnlyList<(string Header, Func<CentreRow, string> Cell)> ExportColumns() =>
    [
        (T["Registry.Centre"], r => r.Name), (T["Registry.Stir"], r => r.Stir), (T["Registry.Region"], r => RegionName(r.RegionSoato)), (T["Lists.District"], r => DistrictName(r.DistrictSoato)),
        (T["Registry.Ownership"], r => T[r.IsState ? "Registry.State" : "Registry.Private"]), (T["Registry.Accredited"], r => PeriodText.Of(T, Periods(r))), (T["Registry.Graduates"], r => Web.Show.Number(r.Graduates)),
    ];
}
