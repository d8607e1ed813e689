using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Payments;

/// <summary>The money of one paid line demanded back from its centre, because a rule fails by the facts known now.</summary>
public sealed class Recovery
{
    /// <summary>Calendar days from the demand within which the centre pays.</summary>
    public const int DaysToPay = 30;

    /// <summary>The longest reason or note, in characters.</summary>
    public const int NoteLength = 1000;

    /// <summary>The most parts a debt is paid in.</summary>
    public const int MaxInstalments = 24;

    private readonly List<RecoveryReceipt> _receipts = [];
    private readonly List<Instalment> _instalments = [];

    private Recovery()
    {
    }

    public Guid Id { get; private init; }

    public Guid CentreId { get; private init; }

    public Guid ClaimId { get; private init; }

    public Guid LineId { get; private init; }

    /// <summary>For people: the claim's number and the line's, such as TP-2026-000418/3.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The fund the line was paid from.</summary>
    public Guid FundId { get; private init; }

    /// <summary>UZS that were paid.</summary>
    public decimal Amount { get; private init; }

    /// <summary>Codes of the rules that now fail, parted by blanks.</summary>
    public string Rules { get; private init; } = "";

    public RecoveryState State { get; private set; }

    /// <summary>Counts every change; a form carries it and is refused when stale.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>Null when the system found it.</summary>
    public Guid? ProposedById { get; private init; }

    public string ProposedByName { get; private init; } = "";

    /// <summary>What the reviewer wrote; null when the system found it.</summary>
    public string? Reason { get; private init; }

    public Guid? DecidedById { get; private set; }

    public string? DecidedByName { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecisionNote { get; private set; }

    /// <summary>The last day to pay, where no instalments are agreed; null before the demand.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>UZS that came back.</summary>
    public decimal Recovered { get; private set; }

    /// <summary>UZS that had come back when the instalments were agreed.</summary>
    public decimal RecoveredBeforePlan { get; private set; }

    public Guid? WriteOffProposedById { get; private set; }

    public string? WriteOffProposedByName { get; private set; }

    public string? WriteOffReason { get; private set; }

    public Guid? WriteOffSignedById { get; private set; }

    public string? WriteOffSignedByName { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public IReadOnlyList<RecoveryReceipt> Receipts => _receipts;

    public IReadOnlyList<Instalment> Instalments => _instalments;

    /// <summary>UZS the centre still has to pay.</summary>
    public decimal Owed => State == RecoveryState.Demanded ? Amount - Recovered : 0;

    /// <summary>A rule fails for a line that was paid.</summary>
    /// <param name="by">Null for the system.</param>
    /// <param name="reason">Needed of a person.</param>
    /// <exception cref="RuleBroken"><c>recovery-line-unpaid</c>, <c>reason-missing</c>.</exception>
    public static Recovery Propose(Claim claim, ClaimLine line, IEnumerable<string> rules, string? reason, Actor? by, DateTimeOffset at)
    {
        if (line.State != LineState.Paid || line.FundId is not { } fund)
        {
            throw new RuleBroken("recovery-line-unpaid", line.No);
        }

        if (by is not null && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("reason-missing");
        }

        return new()
        {
            Id = Guid.CreateVersion7(at),
            CentreId = claim.CentreId,
            ClaimId = claim.Id,
            LineId = line.Id,
            Number = $"{claim.Number}/{line.No}",
            FundId = fund,
            Amount = line.Amount,
            Rules = string.Join(' ', rules),
            State = RecoveryState.Proposed,
            ProposedAt = at,
            ProposedById = by?.Id,
            ProposedByName = by?.Name ?? "",
            Reason = reason,
        };
    }

    /// <exception cref="RuleBroken"><c>recovery-step-forbidden</c>, <c>recovery-four-eyes</c>, <c>reason-missing</c>.</exception>
    public void Reject(string note, Actor by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(note))
        {
            throw new RuleBroken("reason-missing");
        }

        Decide(RecoveryStep.Reject, note, by, at);
        ClosedAt = at;
    }

    /// <summary>Another person than the proposer demands the money back; the centre has <see cref="DaysToPay"/> days.</summary>
    /// <exception cref="RuleBroken"><c>recovery-step-forbidden</c>, <c>recovery-four-eyes</c>.</exception>
    public void Demand(string? note, DateOnly today, Actor by, DateTimeOffset at)
    {
        Decide(RecoveryStep.Demand, note, by, at);
        DueOn = today.AddDays(DaysToPay);
    }

    /// <summary>A part comes back; with the last of it the debt is settled.</summary>
    /// <exception cref="RuleBroken"><c>recovery-step-forbidden</c>, <c>recovery-amount</c> when it is not above 0 or more than is owed.</exception>
    public RecoveryReceipt Receive(ComeBack back, Actor by, DateTimeOffset at)
    {
        State = RecoveryTransitions.After(State, RecoveryStep.Receive);
        if (back.Amount <= 0 || back.Amount > Owed || decimal.Round(back.Amount, 2) != back.Amount)
        {
            throw new RuleBroken("recovery-amount");
        }

        var receipt = RecoveryReceipt.Of(Id, back, by, at);
        _receipts.Add(receipt);
        Recovered += back.Amount;
        if (Owed == 0)
        {
            (State, ClosedAt) = (RecoveryTransitions.After(State, RecoveryStep.Settle), at);
        }

        Revision++;
        return receipt;
    }

    /// <summary>Agrees when which part is paid; replaces what was agreed before.</summary>
    /// <exception cref="RuleBroken"><c>recovery-step-forbidden</c>, <c>instalments-order</c>, <c>instalments-sum</c> when they do not add up to what is owed.</exception>
    public void Plan(IReadOnlyList<PlannedPart> parts, DateOnly today, DateTimeOffset at)
    {
        State = RecoveryTransitions.After(State, RecoveryStep.Receive);
        if (parts.Count is 0 or > MaxInstalments || parts[0].DueOn < today || parts.Zip(parts.Skip(1)).Any(p => p.Second.DueOn <= p.First.DueOn))
        {
            throw new RuleBroken("instalments-order", MaxInstalments);
        }

        if (parts.Any(p => p.Amount <= 0 || decimal.Round(p.Amount, 2) != p.Amount) || parts.Sum(p => p.Amount) != Owed)
        {
            throw new RuleBroken("instalments-sum");
        }

        _instalments.Clear();
        _instalments.AddRange(parts.Select(p => Instalment.Of(Id, p, at)));
        RecoveredBeforePlan = Recovered;
        Revision++;
    }

    /// <summary>The next day on which something has to be paid; null when nothing is owed.</summary>
    public DateOnly? NextDueOn
    {
        get
        {
            if (Owed == 0)
            {
                return null;
            }

            var left = Recovered - RecoveredBeforePlan;
            foreach (var part in _instalments.OrderBy(i => i.DueOn))
            {
                left -= part.Amount;
                if (left < 0)
                {
                    return part.DueOn;
                }
            }

            return DueOn;
        }
    }

    /// <summary>Whether what had to be paid by yesterday was not: the centre files nothing new meanwhile.</summary>
    public bool IsOverdue(DateOnly today) => NextDueOn < today;

    /// <summary>The first signature under giving the rest up.</summary>
    /// <exception cref="RuleBroken"><c>recovery-step-forbidden</c>, <c>reason-missing</c>.</exception>
    public void ProposeWriteOff(string reason, Actor by)
    {
        if (!RecoveryTransitions.Allows(State, RecoveryStep.WriteOff))
        {
            throw new RuleBroken("recovery-step-forbidden", State, RecoveryStep.WriteOff);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("reason-missing");
        }

        (WriteOffProposedById, WriteOffProposedByName, WriteOffReason) = (by.Id, by.Name, reason);
        Revision++;
    }

    /// <summary>The second signature, another person's: the rest is given up.</summary>
    /// <returns>UZS given up.</returns>
    /// <exception cref="RuleBroken"><c>recovery-step-forbidden</c>, <c>write-off-unproposed</c>, <c>recovery-four-eyes</c>.</exception>
    public decimal SignWriteOff(Actor by, DateTimeOffset at)
    {
        var after = RecoveryTransitions.After(State, RecoveryStep.WriteOff);
        if (WriteOffProposedById is not { } first)
        {
            throw new RuleBroken("write-off-unproposed");
        }

        if (first == by.Id)
        {
            throw new RuleBroken("recovery-four-eyes");
        }

        var rest = Owed;
        (State, WriteOffSignedById, WriteOffSignedByName, ClosedAt) = (after, by.Id, by.Name, at);
        Revision++;
        return rest;
    }

    private void Decide(RecoveryStep step, string? note, Actor by, DateTimeOffset at)
    {
        var after = RecoveryTransitions.After(State, step);
        if (ProposedById == by.Id)
        {
            throw new RuleBroken("recovery-four-eyes");
        }

        (State, DecidedById, DecidedByName, DecidedAt, DecisionNote) = (after, by.Id, by.Name, at, note);
        Revision++;
    }
}
