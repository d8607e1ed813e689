using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Payments;

/// <summary>Payments sent to the bank together. From the lock on, count, total and hash stand; every file that leaves bears all three.</summary>
public sealed class PaymentBatch
{
    /// <summary>The most lines one batch may hold.</summary>
    public const int MaxLines = 20_000;

    /// <summary>The longest reason for cancelling, in characters.</summary>
    public const int ReasonLength = 1000;

    private readonly List<Payment> _payments = [];

    private PaymentBatch()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>TPP-2026-00012.</summary>
    public string Number { get; private init; } = "";

    /// <summary>Whose money it pays out: one programme a batch.</summary>
    public string Programme { get; private init; } = Fund.Subsidy;

    public BatchState State { get; private set; }

    /// <summary>Counts every change; a form carries it and is refused when stale.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Who made and locked the batch.</summary>
    public Guid PreparedById { get; private init; }

    public string PreparedByName { get; private init; } = "";

    public DateTimeOffset? LockedAt { get; private set; }

    public Guid? AuthorisedById { get; private set; }

    public string? AuthorisedByName { get; private set; }

    public DateTimeOffset? AuthorisedAt { get; private set; }

    public DateTimeOffset? ExportedAt { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public string? CancelReason { get; private set; }

    public Guid? CancelledById { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>Payments to be sent; set by the lock.</summary>
    public int Count { get; private set; }

    /// <summary>UZS to be sent; set by the lock.</summary>
    public decimal Total { get; private set; }

    /// <summary>SHA-256 of <see cref="PayRegister"/>'s canonical rows; null before the lock.</summary>
    public string? Sha256 { get; private set; }

    public IReadOnlyList<Payment> Payments => _payments;

    /// <summary>Payments in the register: those with something to send, in its order.</summary>
    public IEnumerable<Payment> ToSend => _payments.Where(p => p.Amount > 0).OrderBy(p => p.No);

    public IEnumerable<PaymentLine> Lines => _payments.SelectMany(p => p.Lines);

    /// <param name="programme">Of <see cref="Fund.Programmes"/>.</param>
    public static PaymentBatch Draft(Guid id, string number, Actor by, DateTimeOffset at, string programme = Fund.Subsidy) =>
        new() { Id = id, Number = number, Programme = programme, State = BatchState.Draft, CreatedAt = at, PreparedById = by.Id, PreparedByName = by.Name };

    /// <summary>Puts lines, or refunds, in; lines of one centre are paid together.</summary>
    /// <exception cref="RuleBroken"><c>batch-step-forbidden</c>, <c>batch-not-preparer</c>, <c>batch-programme</c>, <c>batch-line-twice</c>, <c>batch-line-amount</c>, <c>batch-lines-limit</c>.</exception>
    public void Add(IEnumerable<PayableLine> lines, Actor by)
    {
        State = BatchTransitions.After(State, BatchStep.Change);
        MustBePreparer(by);
        var known = Lines.Select(l => l.ItemId).ToHashSet();
        var byPayee = _payments.ToDictionary(p => p.PayeeKey);
        foreach (var line in lines)
        {
            if (line.Amount <= 0)
            {
                throw new RuleBroken("batch-line-amount");
            }

            if (line.IsRefund != (Programme == Fund.Refund))
            {
                throw new RuleBroken("batch-programme");
            }

            if (!known.Add(line.ItemId))
            {
                throw new RuleBroken("batch-line-twice");
            }

            if (known.Count > MaxLines)
            {
                throw new RuleBroken("batch-lines-limit", MaxLines);
            }

            if (!byPayee.TryGetValue(line.PayeeKey, out var payment))
            {
                _payments.Add(byPayee[line.PayeeKey] = payment = Payment.To(Guid.CreateVersion7(CreatedAt), Id, line));
            }

            payment.Add(PaymentLine.Of(payment.Id, line));
        }

        Revision++;
    }

    /// <summary>Takes a line out of a draft; a payment without lines goes with it.</summary>
    /// <exception cref="RuleBroken"><c>batch-step-forbidden</c>, <c>batch-not-preparer</c>, <c>line-unknown</c>.</exception>
    public void Remove(Guid itemId, Actor by)
    {
        State = BatchTransitions.After(State, BatchStep.Change);
        MustBePreparer(by);
        var payment = _payments.Find(p => p.Lines.Any(l => l.ItemId == itemId)) ?? throw new RuleBroken("line-unknown");
        payment.Remove(payment.Lines.Single(l => l.ItemId == itemId));
        if (payment.Lines.Count == 0)
        {
            _payments.Remove(payment);
        }

        Revision++;
    }

    /// <summary>Fixes payees, sums and hash. That every line may be paid is checked by the caller beforehand, in the same transaction.</summary>
    /// <param name="payees">Of every payment, as they are now, by <see cref="Payment.PayeeKey"/>.</param>
    /// <param name="setOff">UZS to keep from a centre's payment for its debts, by the same key; at most what is paid to it.</param>
    /// <exception cref="RuleBroken"><c>batch-step-forbidden</c>, <c>batch-not-preparer</c>, <c>batch-empty</c>, <c>batch-set-off</c>.</exception>
    public void Lock(IReadOnlyDictionary<Guid, Payee> payees, IReadOnlyDictionary<Guid, decimal> setOff, Actor by, DateTimeOffset at)
    {
        var after = BatchTransitions.After(State, BatchStep.Lock);
        MustBePreparer(by);
        if (_payments.Count == 0)
        {
            throw new RuleBroken("batch-empty");
        }

        var no = 0;
        foreach (var payment in _payments.OrderBy(p => payees[p.PayeeKey].Stir, StringComparer.Ordinal).ThenBy(p => p.Id))
        {
            var kept = setOff.GetValueOrDefault(payment.PayeeKey);
            if (kept < 0 || kept > payment.Gross)
            {
                throw new RuleBroken("batch-set-off");
            }

            no++;
            payment.Lock(no, PaymentReference.Of(Number, no), payees[payment.PayeeKey], kept);
        }

        (State, LockedAt) = (after, at);
        (Count, Total) = (ToSend.Count(), ToSend.Sum(p => p.Amount));
        Sha256 = PayRegister.Sha256(this);
        Revision++;
    }

    /// <summary>The treasurer's signature. Whether the account signed in again just now is the caller's to know.</summary>
    /// <param name="handled">Accounts that reviewed or decided any line of the batch.</param>
    /// <exception cref="RuleBroken"><c>batch-step-forbidden</c>, <c>batch-two-hats</c>, <c>batch-altered</c> when sums or rows are not those that were locked.</exception>
    public void Authorise(IReadOnlySet<Guid> handled, Actor by, DateTimeOffset at)
    {
        var after = BatchTransitions.After(State, BatchStep.Authorise);
        if (PreparedById == by.Id || handled.Contains(by.Id))
        {
            throw new RuleBroken("batch-two-hats");
        }

        MustBeUnaltered();
        (State, AuthorisedById, AuthorisedByName, AuthorisedAt) = (after, by.Id, by.Name, at);
        Revision++;
    }

    /// <summary>The files leave for the bank; from here on only the bank's answers count.</summary>
    /// <exception cref="RuleBroken"><c>batch-step-forbidden</c>, <c>batch-altered</c>.</exception>
    public void Export(DateTimeOffset at)
    {
        var after = BatchTransitions.After(State, BatchStep.Export);
        MustBeUnaltered();
        (State, ExportedAt) = (after, at);
        Revision++;
    }

    /// <summary>Nothing has left yet: its lines may go into another batch.</summary>
    /// <exception cref="RuleBroken"><c>batch-step-forbidden</c>, <c>reason-missing</c>.</exception>
    public void Cancel(string reason, Actor by, DateTimeOffset at)
    {
        var after = BatchTransitions.After(State, BatchStep.Cancel);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("reason-missing");
        }

        foreach (var payment in _payments)
        {
            payment.Unlock();
        }

        (State, CancelReason, CancelledById, CancelledAt) = (after, reason, by.Id, at);
        Revision++;
    }

    /// <summary>The bank paid. Whatever is said again, and in whatever order, the payment ends up paid on the earliest day named.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="RuleBroken"><c>batch-step-forbidden</c>.</exception>
    public bool Pay(Payment payment, DateOnly on, DateTimeOffset at)
    {
        State = BatchTransitions.After(State, BatchStep.Answer);
        if (payment.State is PaymentState.Paid or PaymentState.SetOff)
        {
            if (payment.State == PaymentState.SetOff || on >= payment.PaidOn)
            {
                return false;
            }

            payment.PaidEarlier(on);
            Revision++;
            return true;
        }

        payment.Pay(on);
        Answered(at);
        return true;
    }

    /// <summary>The bank did not pay. What was paid stays paid; of several reasons the first by code stands.</summary>
    /// <param name="reason">The bank's code.</param>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="RuleBroken"><c>batch-step-forbidden</c>.</exception>
    public bool Fail(Payment payment, string reason, DateTimeOffset at)
    {
        State = BatchTransitions.After(State, BatchStep.Answer);
        if (payment.State == PaymentState.Failed && string.CompareOrdinal(reason, payment.FailureReason) < 0)
        {
            payment.FailedFor(reason);
            Revision++;
            return true;
        }

        if (payment.State != PaymentState.Waiting)
        {
            return false;
        }

        payment.Fail(reason);
        Answered(at);
        return true;
    }

    /// <summary>Counts what is wholly set off as paid; nothing of it is sent.</summary>
    /// <param name="on">The day of the export.</param>
    /// <returns>The payments set off.</returns>
    public IReadOnlyList<Payment> SetOffWhole(DateOnly on, DateTimeOffset at)
    {
        var whole = _payments.Where(p => p.Amount == 0 && p.State == PaymentState.Waiting).OrderBy(p => p.No).ToList();
        foreach (var payment in whole)
        {
            Pay(payment, on, at);
        }

        return whole;
    }

    private void Answered(DateTimeOffset at)
    {
        if (State == BatchState.Exported && _payments.TrueForAll(p => p.State != PaymentState.Waiting))
        {
            (State, SettledAt) = (BatchTransitions.After(State, BatchStep.Settle), at);
        }

        Revision++;
    }

    private void MustBePreparer(Actor by)
    {
        if (PreparedById != by.Id)
        {
            throw new RuleBroken("batch-not-preparer", PreparedByName);
        }
    }

    private void MustBeUnaltered()
    {
        if (Sha256 != PayRegister.Sha256(this) || Total != ToSend.Sum(p => p.Amount) || Count != ToSend.Count())
        {
            throw new RuleBroken("batch-altered");
        }
    }
}
