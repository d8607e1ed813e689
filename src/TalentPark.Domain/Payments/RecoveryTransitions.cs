using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Payments;

public enum RecoveryState
{
    /// <summary>A rule fails for a line that was paid; nobody has decided yet.</summary>
    Proposed,
    Rejected,

    /// <summary>The centre was asked to pay the line's amount back.</summary>
    Demanded,
    Settled,
    WrittenOff,
}

public enum RecoveryStep
{
    Reject,
    Demand,

    /// <summary>A part came back, as money or kept from a payment; or it was agreed when it will.</summary>
    Receive,
    Settle,
    WriteOff,
}

/// <summary>The only table of a recovery's states: the aggregate, the buttons, the tests and docs/rules/transitions.md read it.</summary>
public static class RecoveryTransitions
{
    public static IReadOnlyList<Transition<RecoveryState, RecoveryStep>> All { get; } =
    [
        new(RecoveryState.Proposed, RecoveryStep.Reject, RecoveryState.Rejected, "approver", "not the person who proposed it"),
        new(RecoveryState.Proposed, RecoveryStep.Demand, RecoveryState.Demanded, "approver", "not the person who proposed it; the line is paid"),
        new(RecoveryState.Demanded, RecoveryStep.Receive, RecoveryState.Demanded, "finance", "not more than is owed"),
        new(RecoveryState.Demanded, RecoveryStep.Settle, RecoveryState.Settled, "finance", "nothing is owed any more"),
        new(RecoveryState.Demanded, RecoveryStep.WriteOff, RecoveryState.WrittenOff, "treasurer", "another treasurer proposed it"),
    ];

    /// <summary>States in which a line can have no second recovery.</summary>
    public static IReadOnlyList<RecoveryState> Open { get; } = [RecoveryState.Proposed, RecoveryState.Demanded];

    /// <exception cref="RuleBroken"><c>recovery-step-forbidden</c>, with state and step.</exception>
    public static RecoveryState After(RecoveryState state, RecoveryStep step) =>
        All.FirstOrDefault(t => t.From == state && t.Step == step)?.To
        ?? throw new RuleBroken("recovery-step-forbidden", state, step);

    public static bool Allows(RecoveryState state, RecoveryStep step) => All.Any(t => t.From == state && t.Step == step);
}
