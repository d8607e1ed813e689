using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Loans;

/// <summary>
/// What is known about one applicant for a computer loan (PP-350 of 12.08.2022). A null is a fact nobody knows; it makes the rules that read it
/// <see cref="RuleOutcome.Unknown"/>.
/// </summary>
public sealed record LoanFacts
{
    public DateOnly? BirthDate { get; init; }

    public bool? IsCitizen { get; init; }

    /// <summary>Periods in which the training centre was an IT Park resident. Null: unknown; empty: known to have none.</summary>
    public IReadOnlyList<KnownPeriod>? CentreResidency { get; init => field = Lists.AsArray(value); }

    /// <summary>Of a participant the person still studies; of a completion the course is over.</summary>
    public CertificateKind? Kind { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? CourseCompletedOn { get; init; }

    /// <summary>Whether the person had a preferential loan before.</summary>
    public bool? AlreadyUsed { get; init; }

    /// <summary>The day the window and the residency are counted from: the issue of a participant's certificate, the completion of the course for the other.</summary>
    public DateOnly? ReferenceDay => Kind switch
    {
        CertificateKind.Participant => IssuedOn,
        CertificateKind.Completion => CourseCompletedOn,
        _ => null,
    };
}
