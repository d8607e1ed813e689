using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

public enum CentreChangeKind
{
    /// <summary>Where the centre's money goes. Registrars as well need a second person for it.</summary>
    Account,

    Contact,
    PlaceAdded,
    PlaceClosed,
}

public enum CentreChangeState
{
    Open,
    Confirmed,
    Refused,

    /// <summary>Taken back by the one who proposed it.</summary>
    Withdrawn,
}

/// <summary>A change of a centre's record that waits for a second person. Until it is confirmed the record stays as it is.</summary>
public sealed class CentreChange
{
    public const int ReasonLength = 500;

    private CentreChange()
    {
    }

    public Guid Id { get; private init; }

    public Guid CentreId { get; private init; }

    public CentreChangeKind Kind { get; private init; }

    public CentreChangeState State { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    [Personal]
    public ProposedValues Proposed { get; private init; } = new();

    public string Reason { get; private init; } = "";

    public Guid ProposedById { get; private init; }

    public string ProposedByName { get; private init; } = "";

    /// <summary>Whether the centre itself asked for it.</summary>
    public bool IsByCentre { get; private init; }

    public DateTimeOffset ProposedAt { get; private init; }

    public Guid? ClosedById { get; private set; }

    public string ClosedByName { get; private set; } = "";

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What the second person had to say; needed for a refusal.</summary>
    public string Note { get; private set; } = "";

    public static CentreChange Propose(Guid centreId, CentreChangeKind kind, ProposedValues proposed, string reason, Guid byId, string byName, bool isByCentre, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        CentreId = centreId,
        Kind = kind,
        Proposed = proposed,
        Reason = reason,
        ProposedById = byId,
        ProposedByName = byName,
        IsByCentre = isByCentre,
        ProposedAt = at,
    };

    /// <summary>The second person agrees: the centre's record takes the proposed values.</summary>
    /// <exception cref="RuleBroken"><c>centre-change-closed</c>, <c>centre-change-own</c>; <c>place-unknown</c>, <c>range-order</c>.</exception>
    public void Confirm(TrainingCentre centre, Guid byId, string byName, DateTimeOffset at, string note)
    {
        MustBeAnother(byId);
        Close(CentreChangeState.Confirmed, byId, byName, at, note);
        centre.Apply(this);
    }

    /// <exception cref="RuleBroken"><c>centre-change-closed</c>, <c>centre-change-own</c>.</exception>
    public void Refuse(Guid byId, string byName, DateTimeOffset at, string note)
    {
        MustBeAnother(byId);
        Close(CentreChangeState.Refused, byId, byName, at, note);
    }

    /// <summary>Takes it back; the one who proposed it, or for a centre's proposal anybody of that centre.</summary>
    /// <exception cref="RuleBroken"><c>centre-change-closed</c>.</exception>
    public void Withdraw(Guid byId, string byName, DateTimeOffset at) => Close(CentreChangeState.Withdrawn, byId, byName, at, "");

    private void MustBeAnother(Guid byId)
    {
        if (byId == ProposedById)
        {
            throw new RuleBroken("centre-change-own");
        }
    }

    private void Close(CentreChangeState state, Guid byId, string byName, DateTimeOffset at, string note)
    {
        if (State != CentreChangeState.Open)
        {
            throw new RuleBroken("centre-change-closed");
        }

        (State, ClosedById, ClosedByName, ClosedAt, Note) = (state, byId, byName, at, note);
    }
}

/// <summary>The values asked for; which of them are given follows from the kind.</summary>
/// <param name="Account">20 digits.</param>
/// <param name="Mfo">5 digits.</param>
/// <param name="PlaceId">The place to close.</param>
/// <param name="LastDay">The last day at that place.</param>
public sealed record ProposedValues(
    string? Account = null, string? Mfo = null, CentreContact? Contact = null, PlaceAt? Place = null, Guid? PlaceId = null, DateOnly? LastDay = null)
{
    /// <summary>For the history, where an account is never shown whole.</summary>
    public override string ToString() => string.Join("; ", new object?[] { Account is { Length: > 4 } a ? $"•••• {a[^4..]}" : null, Mfo, Contact, Place, PlaceId, LastDay }.Where(v => v is not null));
}
