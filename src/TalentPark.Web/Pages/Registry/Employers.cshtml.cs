using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Lists;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;
using TalentPark.Web.Lists;

namespace TalentPark.Web.Pages.Registry;

/// <summary>Employers of the whole country with the periods in which each was resident and exporter.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class EmployersModel(ISender sender) : ListModel<EmployerRow>
{
    protected override string Register => "employers";

    protected override IReadOnlyList<string> SortColumns => ["name", "stir"];

    public static IReadOnlyList<(DateOnly From, DateOnly? To, string Ground)> Periods(EmployerRow row, EmployerPeriodKind kind) =>
        [.. row.Periods.Where(p => p.Kind == kind).Select(p => (p.Period.From, p.Period.To, p.EndGround is null ? p.Ground : $"{p.Ground}; {p.EndGround}"))];

    protected override async Task<RegisterChoices> ReadChoices() => await sender.Send(new ListRegisterChoices());

    protected override async Task<ListPage<EmployerRow>> Read(Paging paging) => await sender.Send(new ListEmployers(
        new(Find, Value("region"), Value("district"), ChoiceOf<EmployerStanding>("standing"), DayOf("on")), paging));

    protected override void Describe()
    {
        Places();
        Choice<EmployerStanding>("standing", T["Lists.Standing"]);
        Day("on", T["Lists.OnDay"]);
    }

    protected override IReadOnlyList<(string Header, Func<EmployerRow, string> Cell)> ExportColumns() =>
    [
        (T["Lists.Employer"], r => r.Name), (T["Lists.Stir"], r => r.Stir), (T["Lists.Region"], r => RegionName(r.RegionSoato)), (T["Lists.District"], r => DistrictName(r.DistrictSoato)),
        (T["Registry.Resident"], r => PeriodText.Of(T, Periods(r, EmployerPeriodKind.Resident))), (T["Registry.Exporter"], r => PeriodText.Of(T, Periods(r, EmployerPeriodKind.Exporter))),
    ];
}
