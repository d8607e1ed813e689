using Mediator;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Lists;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Web.Access;
using TalentPark.Web.Lists;

namespace TalentPark.Web.Pages.Registry;

/// <summary>The register of persons: one row for each training.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class PersonsModel(ISender sender) : ListModel<PersonRow>
{
    protected override string Register => "persons";

    protected override bool FindsPersons => true;

    protected override IReadOnlyList<string> SortColumns => ["name", "completed"];

    public string DirectionName(string code) => code == PolicyDirection.Unlisted ? T["Lists.Unlisted"] : Choices.Directions.FirstOrDefault(d => d.Code == code)?.Name ?? code;

    protected override async Task<RegisterChoices> ReadChoices() => await sender.Send(new ListRegisterChoices());

    protected override async Task<ListPage<PersonRow>> Read(Paging paging) => await sender.Send(new ListPersons(
        new(Find, Value("region"), Value("district"), Value("direction"), Value("centre"), DayOf("from"), DayOf("to"), ChoiceOf<TrainingState>("state")), paging));

    protected override void Describe()
    {
        Places();
        Choice("direction", T["Lists.Direction"], Choices.Directions.Select(d => new SelectListItem(d.Name, d.Code)).Append(new(T["Lists.Unlisted"], PolicyDirection.Unlisted)));
        Text("centre", T["Lists.CentreOrStir"]);
        Day("from", T["Lists.CompletedFrom"]);
        Day("to", T["Lists.CompletedTo"]);
        Choice<TrainingState>("state", T["Lists.State"]);
    }

    protected override IReadOnlyList<(string Header, Func<PersonRow, string> Cell)> ExportColumns() =>
    [
        (T["Lists.Person"], r => r.FullName), (T["Lists.Pinfl"], r => r.MaskedPinfl), (T["Lists.Centre"], r => r.Centre), (T["Lists.Course"], r => r.Course),
        (T["Lists.Direction"], r => DirectionName(r.Direction)), (T["Lists.CompletedOn"], r => Web.Show.Day(r.CompletedOn)), (T["Lists.Region"], r => RegionName(r.RegionSoato)),
        (T["Lists.District"], r => DistrictName(r.DistrictSoato)), (T["Lists.Employer"], r => r.Job?.Employer ?? ""),
        (T["Lists.AtExporter"], r => r.Job is null ? "" : T[r.Job.IsAtExporter ? "Lists.Yes" : "Lists.No"]),
    ];
}
