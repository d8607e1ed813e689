using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>Who leads, or led, an employer: later checks ask whether a graduate is the director of the firm he or she is claimed for.</summary>
public sealed class EmployerDirector
{
    private EmployerDirector()
    {
    }

    internal EmployerDirector(Guid id, Guid employerId, DirectorFacts facts)
    {
        (Id, EmployerId) = (id, employerId);
        Set(facts);
    }

    /// <summary>The same director at another record of the firm.</summary>
    internal EmployerDirector(Guid id, Guid employerId, EmployerDirector same)
    {
        (Id, EmployerId) = (id, employerId);
        (Name, Pinfl, PinflHash, From, To) = (same.Name, same.Pinfl, same.PinflHash, same.From, same.To);
    }

    public Guid Id { get; private init; }

    public Guid EmployerId { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>14 digits; null while nobody told it. Encrypted at rest.</summary>
    [Personal]
    public string? Pinfl { get; private set; }

    /// <summary>Keyed hash of the PINFL, as a person's.</summary>
    [Personal]
    public byte[]? PinflHash { get; private set; }

    /// <summary>First day in office; null when not known.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day in office; null while it lasts or when not known.</summary>
    public DateOnly? To { get; private set; }

    internal void Set(DirectorFacts facts) => (Name, Pinfl, PinflHash, From, To) = (facts.Name, facts.Pinfl?.Value, facts.PinflHash, facts.From, facts.To);
}

/// <summary>What is told of a director.</summary>
/// <param name="PinflHash">Keyed hash of <paramref name="Pinfl"/>; null without one.</param>
public sealed record DirectorFacts(string Name, Pinfl? Pinfl = null, byte[]? PinflHash = null, DateOnly? From = null, DateOnly? To = null);
