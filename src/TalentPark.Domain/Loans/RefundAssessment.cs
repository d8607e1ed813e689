using System.Collections.Immutable;
using TalentPark.Domain.Claims;

namespace TalentPark.Domain.Loans;

/// <summary>Whether and how much of a certificate's cost is paid back, with the reasons.</summary>
public sealed record RefundAssessment
{
    public required AssessmentOutcome Outcome { get; init; }

    /// <summary>UZS; 0 unless eligible.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Percent of the cost; null while the level is not known.</summary>
    public required decimal? SharePercent { get; init; }

    /// <summary>Whole UZS; null while it, or the rate of a foreign currency, is not known.</summary>
    public required decimal? Cost { get; init; }

    /// <summary>Whether a guardian applies; null while the birth date is not known.</summary>
    public required bool? NeedsGuardian { get; init; }

    /// <summary>The earliest day on which every rule can be met; null unless <see cref="AssessmentOutcome.NotYet"/>.</summary>
    public required DateOnly? EligibleOn { get; init; }

    /// <summary>The last day on which an application is in time; null while the day of the issue is not known.</summary>
    public required DateOnly? LastDay { get; init; }

    public required string Edition { get; init; }

    public required DateOnly ApplicationDate { get; init; }

    /// <summary>SHA-256 of the parameters used.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>In the order of <see cref="RefundRuleCodes.All"/>.</summary>
    public required ImmutableArray<RuleJudgement> Rules { get; init; }
}
