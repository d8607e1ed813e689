using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Payments;

public enum PaymentState
{
    /// <summary>No answer yet.</summary>
    Waiting,
    Paid,
    Failed,

    /// <summary>Nothing was to be sent: all of it was kept for a debt.</summary>
    SetOff,
}

/// <summary>One transfer: to a centre's account for all its lines in a batch, or to a person's for one refund.</summary>
public sealed class Payment
{
    private readonly List<PaymentLine> _lines = [];

    private Payment()
    {
    }

    public Guid Id { get; private init; }

    public Guid BatchId { get; private init; }

    /// <summary>The centre paid; null for a person.</summary>
    public Guid? CentreId { get; private init; }

    /// <summary>The person a refund is paid for; null for a centre.</summary>
    public Guid? PersonId { get; private init; }

    /// <summary>What its payee is looked up by: the centre, or the refund.</summary>
    public Guid PayeeKey => CentreId ?? _lines[0].ItemId;

    /// <summary>1, 2, 3 … in the register, in the order of payees; 0 until the batch is locked.</summary>
    public int No { get; private set; }

    /// <summary>What the bank's answer names the transfer by: at most 35 letters, digits and hyphens, never used twice; empty until the batch is locked.</summary>
    public string EndToEndId { get; private set; } = "";

    /// <summary>The payee as it was when the batch was locked; empty before.</summary>
    public string PayeeName { get; private set; } = "";

    /// <summary>A centre's; empty for a person.</summary>
    public string PayeeStir { get; private set; } = "";

    /// <summary>A person's, encrypted at rest; null for a centre, or while it is not known.</summary>
    [Personal]
    public string? PayeePinfl { get; private set; }

    /// <summary>What the bank knows the payee by.</summary>
    public string PayeeNumber => PayeeStir.Length > 0 ? PayeeStir : PayeePinfl ?? "";

    /// <summary>20 digits; encrypted at rest.</summary>
    [Personal]
    public string Account { get; private set; } = "";

    public string Mfo { get; private set; } = "";

    /// <summary>UZS: the sum of the lines.</summary>
    public decimal Gross { get; private set; }

    /// <summary>UZS kept from it for the centre's debts.</summary>
    public decimal SetOff { get; private set; }

    /// <summary>UZS to be sent; 0 when all of it is kept for a debt.</summary>
    public decimal Amount => Gross - SetOff;

    public PaymentState State { get; private set; }

    /// <summary>The bank's reason code; null unless it failed.</summary>
    public string? FailureReason { get; private set; }

    /// <summary>The bank's day, the earliest it named; null until it paid.</summary>
    public DateOnly? PaidOn { get; private set; }

    public IReadOnlyList<PaymentLine> Lines => _lines;

    internal static Payment To(Guid id, Guid batchId, PayableLine first) =>
        new() { Id = id, BatchId = batchId, CentreId = first.IsRefund ? null : first.PayeeId, PersonId = first.IsRefund ? first.PayeeId : null };

    internal void Add(PaymentLine line)
    {
        _lines.Add(line);
        Gross += line.Amount;
    }

    internal void Remove(PaymentLine line)
    {
        _lines.Remove(line);
        Gross -= line.Amount;
    }

    internal void Lock(int no, string endToEndId, Payee payee, decimal setOff)
    {
        (No, EndToEndId, SetOff) = (no, endToEndId, setOff);
        (PayeeName, PayeeStir, PayeePinfl, Account, Mfo) = (payee.Name, payee.Stir, payee.Pinfl.Length == 0 ? null : payee.Pinfl, payee.Account, payee.Mfo);
    }

    internal void Unlock()
    {
        SetOff = 0;
        Free();
    }

    internal void Pay(DateOnly on)
    {
        (State, PaidOn, FailureReason) = (Amount == 0 ? PaymentState.SetOff : PaymentState.Paid, on, null);
        foreach (var line in _lines)
        {
            line.Hold();
        }
    }

    internal void Fail(string reason)
    {
        (State, FailureReason, PaidOn) = (PaymentState.Failed, reason, null);
        Free();
    }

    internal void PaidEarlier(DateOnly on) => PaidOn = on;

    internal void FailedFor(string reason) => FailureReason = reason;

    private void Free()
    {
        foreach (var line in _lines)
        {
            line.Free();
        }
    }
}

/// <summary>One claim line, or one refund, within a payment.</summary>
public sealed class PaymentLine
{
    private PaymentLine()
    {
    }

    public Guid PaymentId { get; private init; }

    /// <summary>The line or the refund.</summary>
    public Guid ItemId { get; private init; }

    /// <summary>Null for a refund.</summary>
    public Guid? LineId { get; private init; }

    /// <summary>Null for a refund.</summary>
    public Guid? ClaimId { get; private init; }

    /// <summary>Null for a line.</summary>
    public Guid? RefundId { get; private init; }

    /// <summary>UZS, more than 0.</summary>
    public decimal Amount { get; private init; }

    /// <summary>Whether it may be in no other payment: until this one failed or its batch was cancelled. The database holds one live payment a line and a refund.</summary>
    public bool IsLive { get; private set; } = true;

    internal static PaymentLine Of(Guid paymentId, PayableLine line) => new()
    {
        PaymentId = paymentId,
        ItemId = line.ItemId,
        LineId = line.IsRefund ? null : line.ItemId,
        ClaimId = line.ClaimId,
        RefundId = line.IsRefund ? line.ItemId : null,
        Amount = line.Amount,
    };

    internal void Free() => IsLive = false;

    /// <summary>The bank paid after all what it had called failed.</summary>
    internal void Hold() => IsLive = true;
}

/// <summary>A line, or a refund, that may be put into a batch.</summary>
/// <param name="ClaimId">Null for a refund.</param>
/// <param name="ItemId">The line or the refund.</param>
/// <param name="PayeeId">The centre, or the person of a refund.</param>
/// <param name="Amount">UZS, more than 0.</param>
public sealed record PayableLine(Guid? ClaimId, Guid ItemId, Guid PayeeId, decimal Amount)
{
    public bool IsRefund => ClaimId is null;

    /// <summary>Lines of one centre are paid together; a refund has an account of its own.</summary>
    internal Guid PayeeKey => IsRefund ? ItemId : PayeeId;
}

/// <summary>Where money goes: name, STIR or PINFL, 20-digit account and 5-digit MFO, as they are when the batch is locked.</summary>
/// <param name="Stir">Empty for a person.</param>
/// <param name="Pinfl">Empty for a centre.</param>
public sealed record Payee(string Name, string Stir, string Pinfl, string Account, string Mfo)
{
    public static Payee Of(Registry.TrainingCentre centre) => new(centre.Name, centre.Stir, "", centre.Account, centre.Mfo);

    public static Payee Of(Loans.CertificateRefund refund) => new(refund.PayeeName, "", refund.PayeePinfl, refund.Account, refund.Mfo);
}
