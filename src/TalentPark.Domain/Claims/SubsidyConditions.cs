using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>The conditions of the subsidy, one function each, in the order in which they are judged. The wages have a file of their own.</summary>
internal static partial class SubsidyConditions
{
    public static Ruling CentreEligible<T>(SubsidyFacts facts, ref T reasons)
        where T : struct, IReasons
    {
        var nonState = facts.CentreIsState switch { null => RuleOutcome.Unknown, true => RuleOutcome.NotMet, false => RuleOutcome.Met };
        var accredited = CoverOn(facts.CentreAccreditation, facts.CourseCompletedOn);
        if (T.Kept)
        {
            var period = PeriodCover.Nearest(facts.CentreAccreditation, facts.CourseCompletedOn);
            reasons.Fact("isState", facts.CentreIsState);
            reasons.Fact("completedOn", facts.CourseCompletedOn);
            reasons.Fact("accreditation", OutcomeNames.Of(accredited));
            reasons.Fact("accreditedFrom", period?.From);
            reasons.Fact("accreditedTo", period?.To);
        }

        return reasons.Rule(SubsidyRuleCodes.CentreEligible, Ruling.Both(nonState, accredited));
    }

    public static Ruling DirectionListed<T>(SubsidyFacts facts, PolicyParameters parameters, ref T reasons)
        where T : struct, IReasons
    {
        var ruling = facts.Direction is not { } direction ? RuleOutcome.Unknown
            : facts.CourseStartedOn is { } start ? Ruling.When(parameters.IsListed(direction, start))
            : parameters.IsEverListed(direction) ? RuleOutcome.Unknown
            : RuleOutcome.NotMet;
        reasons.Fact("direction", facts.Direction);
        reasons.Fact("startedOn", facts.CourseStartedOn);
        reasons.Fact("firstListOn", parameters.FirstListOn);
        return reasons.Rule(SubsidyRuleCodes.DirectionListed, ruling);
    }

    public static Ruling RegisteredBeforeHire<T>(SubsidyFacts facts, ref T reasons)
        where T : struct, IReasons
    {
        Ruling ruling = facts.RecordedOn is { } recorded && facts.HiredOn is { } hired ? Ruling.When(recorded <= hired) : RuleOutcome.Unknown;
        reasons.Fact("recordedOn", facts.RecordedOn);
        reasons.Fact("hiredOn", facts.HiredOn);
        return reasons.Rule(SubsidyRuleCodes.RegisteredBeforeHire, ruling);
    }

    public static Ruling HiredWithinWindow<T>(SubsidyFacts facts, PolicyParameters parameters, ref T reasons)
        where T : struct, IReasons
    {
        DateOnly? lastDay = facts.CourseCompletedOn is { } completed ? SubsidyDates.HireDeadline(completed, parameters) : null;
        Ruling ruling = lastDay is { } last && facts.HiredOn is { } hired
            ? Ruling.When(facts.CourseCompletedOn <= hired && hired <= last)
            : RuleOutcome.Unknown;
        reasons.Fact("completedOn", facts.CourseCompletedOn);
        reasons.Fact("hiredOn", facts.HiredOn);
        reasons.Fact("lastDay", lastDay);
        reasons.Fact("months", parameters.HireWindowMonths);
        return reasons.Rule(SubsidyRuleCodes.HiredWithinWindow, ruling);
    }

    public static Ruling ContinuousEmployment<T>(SubsidyFacts facts, in HireDays? days, DateOnly applicationDate, PolicyParameters parameters, ref T reasons)
        where T : struct, IReasons
    {
        var lastDay = days?.EmploymentLastDay;
        var ruling = lastDay is not { } last ? RuleOutcome.Unknown
            : facts.LeftOn < last ? RuleOutcome.NotMet
            : applicationDate <= last ? Ruling.NotYet(last.AddDays(1))
            : RuleOutcome.Met;
        reasons.Fact("hiredOn", facts.HiredOn);
        reasons.Fact("lastDay", lastDay);
        reasons.Fact("leftOn", facts.LeftOn);
        reasons.Fact("months", parameters.EmploymentMonths);
        return reasons.Rule(SubsidyRuleCodes.ContinuousEmployment, ruling);
    }

    public static Ruling EmployerResidentExporter<T>(SubsidyFacts facts, in HireDays? days, PolicyParameters parameters, ref T reasons)
        where T : struct, IReasons
    {
        var lastDay = days?.EmploymentLastDay;
        var resident = CoverOf(facts.EmployerResidency, facts.HiredOn, lastDay);
        var exporter = CoverOf(facts.EmployerExporting, facts.HiredOn, lastDay);
        if (T.Kept)
        {
            reasons.Fact("hiredOn", facts.HiredOn);
            reasons.Fact("lastDay", lastDay);
            reasons.Fact("months", parameters.EmploymentMonths);
            reasons.Fact("resident", OutcomeNames.Of(resident));
            reasons.Fact("residentMissingOn", MissingOn(resident, facts.EmployerResidency, facts.HiredOn, lastDay));
            reasons.Fact("exporter", OutcomeNames.Of(exporter));
            reasons.Fact("exporterMissingOn", MissingOn(exporter, facts.EmployerExporting, facts.HiredOn, lastDay));
        }

        return reasons.Rule(SubsidyRuleCodes.EmployerResidentExporter, Ruling.Both(resident, exporter));
    }

    public static Ruling NotAlreadySubsidised<T>(SubsidyFacts facts, ref T reasons)
        where T : struct, IReasons
    {
        Ruling ruling = facts.AlreadySubsidised is { } already ? Ruling.When(!already) : RuleOutcome.Unknown;
        reasons.Fact("alreadySubsidised", facts.AlreadySubsidised);
        return reasons.Rule(SubsidyRuleCodes.NotAlreadySubsidised, ruling);
    }

    public static Ruling FiledInTime<T>(SubsidyFacts facts, in HireDays? days, DateOnly applicationDate, PolicyParameters parameters, ref T reasons)
        where T : struct, IReasons
    {
        var lastDay = days?.FilingDeadline;
        Ruling ruling = lastDay is { } last ? Ruling.When(applicationDate <= last) : RuleOutcome.Unknown;
        reasons.Fact("applicationDate", applicationDate);
        reasons.Fact("hiredOn", facts.HiredOn);
        reasons.Fact("lastDay", lastDay);
        reasons.Fact("employmentMonths", parameters.EmploymentMonths);
        reasons.Fact("filingMonths", parameters.FilingMonths);
        return reasons.Rule(SubsidyRuleCodes.FiledInTime, ruling);
    }

    /// <summary>Judged only when a disability is claimed. A register that knows no start date is silent, whatever else it says.</summary>
    public static Ruling DisabilityCertified<T>(SubsidyFacts facts, ref T reasons)
        where T : struct, IReasons
    {
        Ruling ruling = HasStart(facts.DisabilityCertified) ? CoverOn(facts.DisabilityCertified, facts.HiredOn) : RuleOutcome.Unknown;
        if (T.Kept)
        {
            var period = PeriodCover.Nearest(facts.DisabilityCertified, facts.HiredOn);
            reasons.Fact("hiredOn", facts.HiredOn);
            reasons.Fact("certifiedFrom", period?.From);
            reasons.Fact("certifiedTo", period?.To);
        }

        return reasons.Rule(SubsidyRuleCodes.DisabilityCertified, ruling);
    }

    /// <summary>Judged only when a disability is claimed, in editions with an age limit.</summary>
    public static Ruling DisabilityAge<T>(SubsidyFacts facts, int limit, ref T reasons)
        where T : struct, IReasons
    {
        int? age = facts.BirthDate is { } born && facts.HiredOn is { } hired ? Age.CompletedYears(born, hired) : null;
        Ruling ruling = age is { } years ? Ruling.When(years <= limit) : RuleOutcome.Unknown;
        reasons.Fact("birthDate", facts.BirthDate);
        reasons.Fact("hiredOn", facts.HiredOn);
        reasons.Fact("age", age);
        reasons.Fact("ageLimit", limit);
        return reasons.Rule(SubsidyRuleCodes.DisabilityAge, ruling);
    }

    private static bool HasStart(IReadOnlyList<KnownPeriod>? periods)
    {
        foreach (var period in periods is null ? [] : periods.Items())
        {
            if (period.From.HasValue)
            {
                return true;
            }
        }

        return false;
    }

    private static RuleOutcome CoverOn(IReadOnlyList<KnownPeriod>? periods, DateOnly? day) => CoverOf(periods, day, day);

    /// <summary>No period at all covers no day, whichever it is.</summary>
    private static RuleOutcome CoverOf(IReadOnlyList<KnownPeriod>? periods, DateOnly? from, DateOnly? to) =>
        periods is { Count: 0 } ? RuleOutcome.NotMet
        : from is { } first && to is { } last ? PeriodCover.Of(periods, first, last)
        : RuleOutcome.Unknown;

    private static DateOnly? MissingOn(RuleOutcome cover, IReadOnlyList<KnownPeriod>? periods, DateOnly? from, DateOnly? to) =>
        cover == RuleOutcome.NotMet && from is { } first && to is { } last ? PeriodCover.FirstMissing(periods!, first, last) : null;
}
