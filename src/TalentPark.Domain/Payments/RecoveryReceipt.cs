namespace TalentPark.Domain.Payments;

/// <summary>A part of a debt that came back. Never altered.</summary>
public sealed class RecoveryReceipt
{
    /// <summary>The longest reference, in characters.</summary>
    public const int ReferenceLength = 100;

    private RecoveryReceipt()
    {
    }

    public Guid Id { get; private init; }

    public Guid RecoveryId { get; private init; }

    /// <summary>UZS, more than 0.</summary>
    public decimal Amount { get; private init; }

    /// <summary>The bank's day.</summary>
    public DateOnly On { get; private init; }

    /// <summary>Number of the centre's payment order, never entered twice; empty where it was kept from a payment.</summary>
    public string Reference { get; private init; } = "";

    /// <summary>The payment it was kept from; null for money that came back.</summary>
    public Guid? PaymentId { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Guid ById { get; private init; }

    public string ByName { get; private init; } = "";

    internal static RecoveryReceipt Of(Guid recoveryId, ComeBack back, Claims.Actor by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        RecoveryId = recoveryId,
        Amount = back.Amount,
        On = back.On,
        Reference = back.Reference,
        PaymentId = back.PaymentId,
        At = at,
        ById = by.Id,
        ByName = by.Name,
    };
}

/// <summary>What came back: with a reference as money, with a payment as what was kept from it.</summary>
/// <param name="Amount">UZS, more than 0.</param>
public sealed record ComeBack(decimal Amount, DateOnly On, string Reference, Guid? PaymentId = null);

/// <summary>A part of a debt promised for a day.</summary>
public sealed class Instalment
{
    private Instalment()
    {
    }

    public Guid Id { get; private init; }

    public Guid RecoveryId { get; private init; }

    public DateOnly DueOn { get; private init; }

    /// <summary>UZS, more than 0.</summary>
    public decimal Amount { get; private init; }

    internal static Instalment Of(Guid recoveryId, PlannedPart part, DateTimeOffset at) => new() { Id = Guid.CreateVersion7(at), RecoveryId = recoveryId, DueOn = part.DueOn, Amount = part.Amount };
}

/// <param name="Amount">UZS, more than 0.</param>
public sealed record PlannedPart(DateOnly DueOn, decimal Amount);
