using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Payments;

/// <summary>What a hold is on: everything below it is held with it.</summary>
public enum HoldScope
{
    Line,
    Claim,
    Centre,

    /// <summary>The subsidy as a whole.</summary>
    Programme,

    /// <summary>One certificate's refund.</summary>
    Refund,

    /// <summary>All refunds.</summary>
    Refunds,
}

/// <summary>Forbids every step towards money until it is lifted. A person's decision with a category and a reason; whoever placed it does not lift it alone.</summary>
public sealed class Hold
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = 1000;

    /// <summary>Words: <c>Holds.{category}</c>.</summary>
    public static readonly IReadOnlyList<string> Categories = ["inspection", "court", "suspected-fraud", "data-error", "payee", "other"];

    private Hold()
    {
    }

    public Guid Id { get; private init; }

    public HoldScope Scope { get; private init; }

    /// <summary>The line, claim, centre or refund; <see cref="Guid.Empty"/> for a programme.</summary>
    public Guid SubjectId { get; private init; }

    public string Category { get; private init; } = "";

    public string Reason { get; private init; } = "";

    public DateTimeOffset PlacedAt { get; private init; }

    public Guid PlacedById { get; private init; }

    public string PlacedByName { get; private init; } = "";

    public DateTimeOffset? LiftedAt { get; private set; }

    public Guid? LiftedById { get; private set; }

    public string? LiftedByName { get; private set; }

    public string? LiftReason { get; private set; }

    public bool IsOpen => LiftedAt is null;

    /// <exception cref="RuleBroken"><c>hold-category</c>, <c>reason-missing</c>.</exception>
    public static Hold Place(Guid id, HoldScope scope, Guid subjectId, string category, string reason, Actor by, DateTimeOffset at)
    {
        if (!Categories.Contains(category))
        {
            throw new RuleBroken("hold-category");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("reason-missing");
        }

        return new()
        {
            Id = id,
            Scope = scope,
            SubjectId = scope is HoldScope.Programme or HoldScope.Refunds ? Guid.Empty : subjectId,
            Category = category,
            Reason = reason,
            PlacedAt = at,
            PlacedById = by.Id,
            PlacedByName = by.Name,
        };
    }

    /// <exception cref="RuleBroken"><c>hold-lifted</c>, <c>hold-own</c>, <c>reason-missing</c>.</exception>
    public void Lift(string reason, Actor by, DateTimeOffset at)
    {
        if (!IsOpen)
        {
            throw new RuleBroken("hold-lifted");
        }

        if (PlacedById == by.Id)
        {
            throw new RuleBroken("hold-own");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("reason-missing");
        }

        (LiftedAt, LiftedById, LiftedByName, LiftReason) = (at, by.Id, by.Name, reason);
    }
}
