using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;

namespace TalentPark.Domain.Payments;

/// <summary>What money is paid for: a claim's line or a certificate's refund. The steps of money are the same for both.</summary>
public abstract class PayItem
{
    public abstract Guid Id { get; }

    /// <summary>UZS.</summary>
    public abstract decimal Amount { get; }

    /// <summary>Whose money is committed for it; null while none is.</summary>
    public abstract Guid? FundId { get; }

    /// <summary>Whether the bank's word can still make it paid.</summary>
    public abstract bool CanBePaid { get; }

    /// <summary>Its last payment failed and was not put right yet.</summary>
    public abstract bool HasFailed { get; }

    /// <summary>What an entry of the ledger is about.</summary>
    public abstract LedgerSubject Subject { get; }

    public abstract void Schedule(string batch, Actor by, DateTimeOffset at);

    public abstract void Unschedule(string batch, Actor by, DateTimeOffset at);

    public abstract void Pay(DateOnly on, string batch, Actor by, DateTimeOffset at);

    public abstract void PaidEarlier(DateOnly on, string batch, Actor by, DateTimeOffset at);

    public abstract void FailPayment(string reason, string batch, Actor by, DateTimeOffset at);

    public abstract void FailedFor(string reason, string batch, Actor by, DateTimeOffset at);

    public abstract void CorrectPayment(string note, Actor by, DateTimeOffset at);
}

/// <summary>A claim's line as something to pay.</summary>
public sealed class LineItem(Claim claim, ClaimLine line) : PayItem
{
    public override Guid Id => line.Id;

    public override decimal Amount => line.Amount;

    public override Guid? FundId => line.FundId;

    public override bool CanBePaid => ClaimTransitions.Allows(line.State, LineStep.Pay);

    public override bool HasFailed => line.State == LineState.PaymentFailed;

    public override LedgerSubject Subject => new(ClaimId: claim.Id, LineId: line.Id);

    public override void Schedule(string batch, Actor by, DateTimeOffset at) => claim.Schedule(Id, batch, by, at);

    public override void Unschedule(string batch, Actor by, DateTimeOffset at) => claim.Unschedule(Id, batch, by, at);

    public override void Pay(DateOnly on, string batch, Actor by, DateTimeOffset at) => claim.Pay(Id, on, batch, by, at);

    public override void PaidEarlier(DateOnly on, string batch, Actor by, DateTimeOffset at) => claim.PaidEarlier(Id, on, batch, by, at);

    public override void FailPayment(string reason, string batch, Actor by, DateTimeOffset at) => claim.FailPayment(Id, reason, batch, by, at);

    public override void FailedFor(string reason, string batch, Actor by, DateTimeOffset at) => claim.FailedFor(Id, reason, batch, by, at);

    public override void CorrectPayment(string note, Actor by, DateTimeOffset at) => claim.CorrectPayment(Id, note, by, at);
}

/// <summary>A certificate's refund as something to pay.</summary>
public sealed class RefundItem(CertificateRefund refund) : PayItem
{
    public override Guid Id => refund.Id;

    public override decimal Amount => refund.Amount;

    public override Guid? FundId => refund.FundId;

    public override bool CanBePaid => RefundTransitions.Allows(refund.State, RefundStep.Pay);

    public override bool HasFailed => refund.State == RefundState.PaymentFailed;

    public override LedgerSubject Subject => new(RefundId: refund.Id);

    public override void Schedule(string batch, Actor by, DateTimeOffset at) => refund.Schedule(batch, by, at);

    public override void Unschedule(string batch, Actor by, DateTimeOffset at) => refund.Unschedule(batch, by, at);

    public override void Pay(DateOnly on, string batch, Actor by, DateTimeOffset at) => refund.Pay(on, batch, by, at);

    public override void PaidEarlier(DateOnly on, string batch, Actor by, DateTimeOffset at) => refund.PaidEarlier(on, batch, by, at);

    public override void FailPayment(string reason, string batch, Actor by, DateTimeOffset at) => refund.FailPayment(reason, batch, by, at);

    public override void FailedFor(string reason, string batch, Actor by, DateTimeOffset at) => refund.FailedFor(reason, batch, by, at);

    public override void CorrectPayment(string note, Actor by, DateTimeOffset at) => refund.CorrectPayment(note, by, at);
}
