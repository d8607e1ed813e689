using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>Who says that a fact is so, the weakest first: a weaker source never overwrites what a stronger one says differently.</summary>
public enum FactSource
{
    /// <summary>Typed or uploaded by the training centre that profits from it.</summary>
    Centre,

    /// <summary>Entered by IT Park's staff from a document.</summary>
    ItPark,

    /// <summary>An extract of a state register: employment, wages, disability, legal entities.</summary>
    Register,
}

/// <summary>Where a fact comes from and the day (of Tashkent) it was observed there.</summary>
public readonly record struct Provenance(FactSource Source, DateOnly ObservedOn)
{
    /// <summary>Whether a value seen here replaces a different one that <paramref name="known"/> vouches for: a stronger source, or the same one not earlier.</summary>
    public bool PrevailsOver(Provenance known) =>
        Source > known.Source || (Source == known.Source && ObservedOn >= known.ObservedOn);
}

/// <summary>What one source said about a fact whose value in force comes from another: kept and shown while the two disagree.</summary>
public sealed class Observation
{
    public const int ValueLength = 200;

    private Observation()
    {
    }

    public Observation(Guid id, Guid subjectId, SeenValue seen)
    {
        (Id, SubjectId, Fact, Source) = (id, subjectId, seen.Fact, seen.Seen.Source);
        SeeAgain(seen);
    }

    public Guid Id { get; private init; }

    /// <summary>The record the fact is of: an employment, a person.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>Stable code of the fact: see <see cref="Facts"/>.</summary>
    public string Fact { get; private init; } = "";

    public FactSource Source { get; private init; }

    /// <summary>The value as canonical text (days yyyy-MM-dd, sums with a point); empty: the source says there is none. Encrypted at rest.</summary>
    [Personal]
    public string Value { get; private set; } = "";

    public DateOnly ObservedOn { get; private set; }

    /// <summary>The same source says something newer; an older day changes nothing.</summary>
    public void SeeAgain(SeenValue seen)
    {
        if (seen.Seen.ObservedOn >= ObservedOn)
        {
            (Value, ObservedOn) = (seen.Value, seen.Seen.ObservedOn);
        }
    }
}

/// <summary>A value somebody vouches for that is not, or no longer, the one in force.</summary>
/// <param name="Fact">A code of <see cref="Facts"/>.</param>
/// <param name="Value">Canonical text.</param>
public readonly record struct SeenValue(string Fact, string Value, Provenance Seen);
