using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

public enum EmployerPeriodKind
{
    /// <summary>The firm is a resident of IT Park.</summary>
    Resident,

    /// <summary>The firm exports.</summary>
    Exporter,
}

/// <summary>A period in which an employer was resident or exporter, with the ground for its start and its end.</summary>
public sealed class EmployerPeriod
{
    /// <summary>The longest ground, in characters.</summary>
    public const int GroundLength = 200;

    private EmployerPeriod()
    {
    }

    internal EmployerPeriod(Guid id, Guid employerId, EmployerPeriodKind kind, PeriodTerms terms, Provenance seen)
    {
        (Id, EmployerId, Kind) = (id, employerId, kind);
        Set(terms, seen);
    }

    public Guid Id { get; private init; }

    public Guid EmployerId { get; private init; }

    public EmployerPeriodKind Kind { get; private init; }

    public DateRange Period { get; private set; }

    /// <summary>The document the start rests on.</summary>
    public string Ground { get; private set; } = "";

    /// <summary>The document the end rests on; null while the period is open.</summary>
    public string? EndGround { get; private set; }

    public FactSource Source { get; private set; }

    public DateOnly ObservedOn { get; private set; }

    /// <exception cref="RuleBroken"><c>source-stronger</c> when a stronger source vouches for what is on record.</exception>
    internal void MustYieldTo(Provenance seen)
    {
        if (seen.Source < Source)
        {
            throw new RuleBroken("source-stronger");
        }
    }

    internal void Set(PeriodTerms terms, Provenance seen) => (Period, Ground, EndGround, Source, ObservedOn) =
        (terms.Period, terms.Ground, terms.Period.To is null ? null : terms.EndGround ?? terms.Ground, seen.Source, seen.ObservedOn);
}

/// <summary>The days of a period and what they rest on.</summary>
/// <param name="EndGround">Ground of the end; not read while the period is open, the start's ground when null.</param>
public readonly record struct PeriodTerms(DateRange Period, string Ground, string? EndGround = null);
