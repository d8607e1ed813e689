using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>
/// What is known about one graduate's training and job when a subsidy is judged (PP-51 of 01.02.2024, CM-86 of 12.02.2024).
/// A null is a fact nobody knows; it makes the rules that read it <see cref="RuleOutcome.Unknown"/>.
/// </summary>
public sealed record SubsidyFacts
{
    public bool? CentreIsState { get; init; }

    /// <summary>Periods of the centre's accreditation. Null: unknown; empty: known to have none.</summary>
    public IReadOnlyList<KnownPeriod>? CentreAccreditation { get; init => field = Lists.AsArray(value); }

    /// <summary>Code of the approved list of directions, or <c>unlisted</c>.</summary>
    public string? Direction { get; init; }

    public DateOnly? CourseStartedOn { get; init; }

    public DateOnly? CourseCompletedOn { get; init; }

    /// <summary>The day the training was recorded in the system (Tashkent).</summary>
    public DateOnly? RecordedOn { get; init; }

    public DateOnly? HiredOn { get; init; }

    /// <summary>Last day worked; null while the employment lasts or when no end is known.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Gross wages by month, in any order, each month once. Null: unknown.</summary>
    public IReadOnlyList<MonthlyWage>? Wages { get; init => field = Lists.AsArray(value); }

    /// <summary>Periods in which the employer was an IT Park resident. Null: unknown; empty: known to have none.</summary>
    public IReadOnlyList<KnownPeriod>? EmployerResidency { get; init => field = Lists.AsArray(value); }

    /// <summary>Periods in which the employer exported. Null: unknown; empty: known to have none.</summary>
    public IReadOnlyList<KnownPeriod>? EmployerExporting { get; init => field = Lists.AsArray(value); }

    public bool? DisabilityClaimed { get; init; }

    /// <summary>Periods of the disability certificate. Null, or without a start: the register is silent.</summary>
    public IReadOnlyList<KnownPeriod>? DisabilityCertified { get; init => field = Lists.AsArray(value); }

    public bool? AlreadySubsidised { get; init; }

    public DateOnly? BirthDate { get; init; }
}

/// <summary>A period of which the start may be unknown; a null end is still open. Both days are included.</summary>
public readonly record struct KnownPeriod(DateOnly? From, DateOnly? To);

/// <summary>Gross wage of one calendar month, in UZS.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="Gross">0 to 10^12 UZS, at most two decimals.</param>
public readonly record struct MonthlyWage(DateOnly Month, decimal Gross);
