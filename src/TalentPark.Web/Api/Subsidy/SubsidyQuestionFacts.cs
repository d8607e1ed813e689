using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Web.Api.Subsidy;

/// <summary>The question as the rules read it.</summary>
public static class SubsidyQuestionFacts
{
    /// <summary>Asks the rules, by the edition the programme runs under when none is named. The question was checked before.</summary>
    public static SubsidyAssessment Assess(this SubsidyQuestion question, CurrentPolicy policy) =>
        SubsidyRules.Assess(question.ToFacts(), question.ApplicationDate!.Value, question.Edition is null ? policy.Edition : policy.Book.Edition(question.Edition)!);

    public static SubsidyFacts ToFacts(this SubsidyQuestion question) => new()
    {
        CentreIsState = question.Centre?.IsState,
        CentreAccreditation = Period(question.Centre?.AccreditedFrom, question.Centre?.AccreditedTo),
        Direction = question.Course?.Direction,
        CourseStartedOn = question.Course?.StartedOn,
        CourseCompletedOn = question.Course?.CompletedOn,
        RecordedOn = question.RecordedOn,
        HiredOn = question.Employment?.StartedOn,
        LeftOn = question.Employment?.EndedOn,
        Wages = question.Employment?.MonthlyWages is { } wages
            ? [.. wages.SelectMany(Known)]
            : null,
        EmployerResidency = Period(question.Employer?.ResidentFrom, question.Employer?.ResidentTo),
        EmployerExporting = Period(question.Employer?.ExporterFrom, question.Employer?.ExporterTo),
        DisabilityClaimed = question.Disability?.Claimed,
        DisabilityCertified = Period(question.Disability?.CertifiedFrom, question.Disability?.CertifiedTo),
        AlreadySubsidised = question.AlreadySubsidised,
        BirthDate = question.BirthDate,
    };

    private static IEnumerable<MonthlyWage> Known(WageAnswer? wage) =>
        wage is { Month: { } month, Gross: { } gross } ? [new MonthlyWage(month, gross)] : [];

    /// <summary>Always one period, its start null when not known: a known end can fail a rule by itself.</summary>
    private static KnownPeriod[] Period(DateOnly? from, DateOnly? to) => [new KnownPeriod(from, to)];
}
