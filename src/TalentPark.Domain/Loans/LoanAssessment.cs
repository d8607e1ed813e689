using System.Collections.Immutable;
using TalentPark.Domain.Claims;

namespace TalentPark.Domain.Loans;

/// <summary>Whether and how much an applicant can borrow, with the reasons.</summary>
public sealed record LoanAssessment
{
    public required AssessmentOutcome Outcome { get; init; }

    /// <summary>UZS; 0 unless eligible.</summary>
    public required decimal MaxAmount { get; init; }

    /// <summary>Percent a year; null unless eligible.</summary>
    public required decimal? AnnualRatePercent { get; init; }

    public required int TermMonths { get; init; }

    public required int GraceMonths { get; init; }

    /// <summary>The earliest day on which every rule can be met; null unless <see cref="AssessmentOutcome.NotYet"/>.</summary>
    public required DateOnly? EligibleOn { get; init; }

    /// <summary>The last day on which an application is in time; null while the reference day is not known.</summary>
    public required DateOnly? LastDay { get; init; }

    public required string Edition { get; init; }

    public required DateOnly ApplicationDate { get; init; }

    /// <summary>SHA-256 of the parameters used.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>In the order of <see cref="LoanRuleCodes.All"/>.</summary>
    public required ImmutableArray<RuleJudgement> Rules { get; init; }
}
