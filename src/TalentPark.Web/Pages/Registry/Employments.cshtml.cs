using Mediator;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Lists;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;
using TalentPark.Web.Lists;

namespace TalentPark.Web.Pages.Registry;

/// <summary>The register of employments, the newest first.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class EmploymentsModel(ISender sender) : ListModel<EmploymentRow>
{
    protected override string Register => "employments";

    protected override bool FindsPersons => true;

    protected override IReadOnlyList<string> SortColumns => ["hired", "observed"];

    protected override bool DescendingFirst => true;

    protected override async Task<RegisterChoices> ReadChoices() => await sender.Send(new ListRegisterChoices());

    protected override async Task<ListPage<EmploymentRow>> Read(Paging paging) => await sender.Send(new ListEmployments(
        new(Find, Value("employer"), DayOf("from"), DayOf("to"), Value("state") switch { "current" => true, "ended" => false, _ => null }, ChoiceOf<FactSource>("source")), paging));

    protected override void Describe()
    {
        Text("employer", T["Lists.EmployerOrStir"]);
        Day("from", T["Lists.HiredFrom"]);
        Day("to", T["Lists.HiredTo"]);
        Choice("state", T["Lists.State"], [new SelectListItem(T["Lists.Current"], "current"), new(T["Lists.Ended"], "ended")]);
        Choice<FactSource>("source", T["Lists.Source"]);
    }

    protected override IReadOnlyList<(string Header, Func<EmploymentRow, string> Cell)> ExportColumns() =>
    [
        (T["Lists.Person"], r => r.FullName), (T["Lists.Pinfl"], r => r.MaskedPinfl), (T["Lists.Employer"], r => r.Employer), (T["Lists.Stir"], r => r.Stir),
        (T["Lists.HiredOn"], r => Web.Show.Day(r.HiredOn)), (T["Lists.LeftOn"], r => Web.Show.Day(r.LeftOn)), (T["Lists.Source"], r => SourceName(r.Source)), (T["Lists.ObservedOn"], r => Web.Show.Day(r.ObservedOn)),
    ];

    public string SourceName(FactSource source) => T[$"Lists.FactSource_{source}"];
}
