using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;

namespace TalentPark.Tests.Claims;

/// <summary>A graduate who qualifies in every respect, to be changed in one.</summary>
internal static class Cases
{
    public static readonly Edition Default = ShippedPolicy.Book.Edition(null)!;

    public static readonly Edition Indexed = ShippedPolicy.Book.Edition("pp-51-indexed")!;

    public static readonly DateOnly AppliedOn = D("2025-09-15");

    public static SubsidyFacts Good => new()
    {
        CentreIsState = false,
        CentreAccreditation = [new(D("2023-01-01"), null)],
        Direction = "programming.python",
        CourseStartedOn = D("2024-10-01"),
        CourseCompletedOn = D("2025-02-10"),
        RecordedOn = D("2024-10-05"),
        HiredOn = D("2025-03-01"),
        LeftOn = null,
        Wages = Wages("2025-03", 11_000_000),
        EmployerResidency = [new(D("2022-01-01"), null)],
        EmployerExporting = [new(D("2022-01-01"), null)],
        DisabilityClaimed = false,
        DisabilityCertified = null,
        AlreadySubsidised = false,
        BirthDate = D("2000-05-17"),
    };

    public static DateOnly D(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    public static DateOnly? MaybeD(string? day) => string.IsNullOrEmpty(day) || day == "?" ? null : D(day);

    /// <summary><c>2024-01-01..2024-12-31|2025-01-01..</c>; <c>?</c> for an unknown start; <c>none</c> for an empty list; empty for an unknown one.</summary>
    public static IReadOnlyList<KnownPeriod>? Periods(string text) => text switch
    {
        "" => null,
        "none" => [],
        _ => [.. text.Split('|').Select(p => p.Split("..")).Select(p => new KnownPeriod(MaybeD(p[0]), MaybeD(p[1])))],
    };

    public static MonthlyWage[] Wages(string firstMonth, decimal gross, int months = 6) =>
        [.. Enumerable.Range(0, months).Select(n => new MonthlyWage(D(firstMonth + "-01").AddMonths(n), gross))];

    public static string Outcome(SubsidyAssessment assessment, string code) =>
        assessment.Rules.Where(r => r.Code == code).Select(r => OutcomeNames.Of(r.Outcome)).SingleOrDefault("absent");

    public static RuleJudgement Rule(SubsidyAssessment assessment, string code) => assessment.Rules.Single(r => r.Code == code);
}
