using System.Globalization;
using TalentPark.Domain.Claims;

namespace TalentPark.Tests.Claims;

/// <summary>Changes facts by a line such as <c>hired=2025-03-01 left= wages=2025-03*6@11000000</c>; an empty value or <c>?</c> is a fact nobody knows.</summary>
internal static class FactsText
{
    public static SubsidyFacts Change(SubsidyFacts facts, string changes) =>
        changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=', 2)).Aggregate(facts, (f, c) => Change(f, c[0], c[1]));

    private static SubsidyFacts Change(SubsidyFacts facts, string name, string value) => name switch
    {
        "state" => facts with { CentreIsState = Flag(value) },
        "accredited" => facts with { CentreAccreditation = Cases.Periods(value) },
        "direction" => facts with { Direction = value.Length == 0 ? null : value },
        "started" => facts with { CourseStartedOn = Cases.MaybeD(value) },
        "completed" => facts with { CourseCompletedOn = Cases.MaybeD(value) },
        "recorded" => facts with { RecordedOn = Cases.MaybeD(value) },
        "hired" => facts with { HiredOn = Cases.MaybeD(value) },
        "left" => facts with { LeftOn = Cases.MaybeD(value) },
        "wages" => facts with { Wages = Wages(value) },
        "resident" => facts with { EmployerResidency = Cases.Periods(value) },
        "exporter" => facts with { EmployerExporting = Cases.Periods(value) },
        "claimed" => facts with { DisabilityClaimed = Flag(value) },
        "certified" => facts with { DisabilityCertified = Cases.Periods(value) },
        "already" => facts with { AlreadySubsidised = Flag(value) },
        "born" => facts with { BirthDate = Cases.MaybeD(value) },
        _ => throw new ArgumentException($"No fact is called {name}."),
    };

    private static bool? Flag(string value) => value == "?" ? null : bool.Parse(value);

    private static IReadOnlyList<MonthlyWage>? Wages(string value) => value switch
    {
        "" => null,
        "none" => [],
        _ =>
        [
            .. value.Split('+').SelectMany(part => Cases.Wages(part[..7], decimal.Parse(part[(part.IndexOf('@') + 1)..], CultureInfo.InvariantCulture), part[8] - '0')),
        ],
    };
}
