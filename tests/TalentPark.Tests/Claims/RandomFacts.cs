using CsCheck;
using TalentPark.Domain.Claims;

namespace TalentPark.Tests.Claims;

/// <summary>Random facts close to the edges: most of them qualify in most respects, so that every outcome occurs.</summary>
internal static class RandomFacts
{
    public static readonly Gen<DateOnly> AppliedOn = Gen.Int[-40, 140].Select(n => Cases.AppliedOn.AddDays(n));

    public static readonly Gen<SubsidyFacts> Any = Gen.Select(
        Gen.Select(Or(Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))), Periods("2025-02-10", 15), Or(Gen.Int[0, 4].Select(n => n == 0 ? "unlisted" : "programming.python"))),
        Gen.Select(Day("2024-10-01", 200), Day("2025-02-10", 8), Day("2024-10-05", 60), Day("2025-03-01", 12)),
        Gen.Select(Gen.Frequency((4, Gen.Const((DateOnly?)null)), (1, Day("2025-08-31", 9))), Wages(), Periods("2025-03-01", 80), Periods("2025-08-31", 80)),
        Gen.Select(Or(Gen.Bool), Periods("2025-03-01", 20), Or(Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))), Day("1995-03-01", 900)),
        (centre, course, job, person) => new SubsidyFacts
        {
            CentreIsState = centre.Item1,
            CentreAccreditation = centre.Item2,
            Direction = centre.Item3.Or,
            CourseStartedOn = course.Item1,
            CourseCompletedOn = course.Item2,
            RecordedOn = course.Item3,
            HiredOn = course.Item4,
            LeftOn = job.Item1,
            Wages = job.Item2,
            EmployerResidency = job.Item3,
            EmployerExporting = job.Item4,
            DisabilityClaimed = person.Item1,
            DisabilityCertified = person.Item2,
            AlreadySubsidised = person.Item3,
            BirthDate = person.Item4,
        });

    /// <summary>Every fact that may be taken away, save end dates and the disability's claim.</summary>
    public static readonly (string Name, Func<SubsidyFacts, SubsidyFacts> Forget)[] Forgettable =
    [
        ("centreIsState", f => f with { CentreIsState = null }),
        ("centreAccreditation", f => f with { CentreAccreditation = null }),
        ("accreditation starts", f => f with { CentreAccreditation = WithoutStarts(f.CentreAccreditation) }),
        ("direction", f => f with { Direction = null }),
        ("courseStartedOn", f => f with { CourseStartedOn = null }),
        ("courseCompletedOn", f => f with { CourseCompletedOn = null }),
        ("recordedOn", f => f with { RecordedOn = null }),
        ("hiredOn", f => f with { HiredOn = null }),
        ("wages", f => f with { Wages = null }),
        ("one wage", f => f with { Wages = f.Wages?.Skip(1).ToArray() }),
        ("employerResidency", f => f with { EmployerResidency = null }),
        ("residency starts", f => f with { EmployerResidency = WithoutStarts(f.EmployerResidency) }),
        ("employerExporting", f => f with { EmployerExporting = null }),
        ("exporting starts", f => f with { EmployerExporting = WithoutStarts(f.EmployerExporting) }),
        ("certificate starts", f => f with { DisabilityCertified = WithoutStarts(f.DisabilityCertified) }),
        ("alreadySubsidised", f => f with { AlreadySubsidised = null }),
        ("birthDate", f => f with { BirthDate = null }),
    ];

    private static KnownPeriod[]? WithoutStarts(IReadOnlyList<KnownPeriod>? periods) => periods?.Select(p => p with { From = null }).ToArray();

    private static Gen<DateOnly?> Day(string around, int days) =>
        Gen.Frequency((24, Gen.Int[-days, days].Select(n => (DateOnly?)Cases.D(around).AddDays(n))), (1, Gen.Const((DateOnly?)null)));

    /// <summary>Up to three periods that meet, overlap or miss each other near a day.</summary>
    private static Gen<KnownPeriod[]?> Periods(string around, int days)
    {
        var start = Gen.Frequency((12, Gen.Int[-3 * days, days].Select(n => (DateOnly?)Cases.D(around).AddDays(n - days))), (1, Gen.Const((DateOnly?)null)));
        var end = Gen.Frequency((2, Gen.Int[-days, 4 * days].Select(n => (DateOnly?)Cases.D(around).AddDays(n))), (3, Gen.Const((DateOnly?)null)));
        return Gen.Frequency((20, Gen.Select(start, end, (from, to) => new KnownPeriod(from, to)).Array[0, 3].Select(p => (KnownPeriod[]?)p)), (1, Gen.Const((KnownPeriod[]?)null)));
    }

    private static Gen<MonthlyWage[]?> Wages() =>
        Gen.Frequency(
            (12, Gen.Select(Gen.Int[2, 4], Gen.Decimal[3_000_000m, 13_000_000m].Select(w => decimal.Round(w, 2)).Array[6, 8],
                (month, wages) => (MonthlyWage[]?)[.. wages.Select((w, n) => new MonthlyWage(new DateOnly(2025, month, 1).AddMonths(n), w)).Reverse()])),
            (1, Gen.Const((MonthlyWage[]?)null)));

    private static Gen<T?> Or<T>(Gen<T> gen)
        where T : struct =>
        Gen.Frequency((15, gen.Select(v => (T?)v)), (1, Gen.Const((T?)null)));

    private static Gen<(string? Or, bool Known)> Or(Gen<string> gen) => Gen.Frequency((15, gen.Select(v => ((string?)v, true))), (1, Gen.Const(((string?)null, false))));
}
