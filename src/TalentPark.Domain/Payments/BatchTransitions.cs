using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Payments;

public enum BatchState
{
    Draft,
    Locked,
    Authorised,
    Exported,

    /// <summary>The bank has answered for every payment, or nothing was to be sent.</summary>
    Settled,
    Cancelled,
}

public enum BatchStep
{
    /// <summary>Lines are put in or taken out.</summary>
    Change,
    Lock,
    Authorise,
    Export,

    /// <summary>An answer of the bank is written down.</summary>
    Answer,
    Settle,
    Cancel,
}

/// <summary>The only table of a batch's states: the aggregate, the buttons, the tests and docs/rules/transitions.md read it.</summary>
public static class BatchTransitions
{
    public static IReadOnlyList<Transition<BatchState, BatchStep>> All { get; } =
    [
        new(BatchState.Draft, BatchStep.Change, BatchState.Draft, "finance"),
        new(BatchState.Draft, BatchStep.Lock, BatchState.Locked, "finance", "every line may be paid as it stands"),
        new(BatchState.Draft, BatchStep.Cancel, BatchState.Cancelled, "finance"),
        new(BatchState.Locked, BatchStep.Authorise, BatchState.Authorised, "treasurer", "neither the preparer nor a reviewer or approver of any line; signed in again; every line may still be paid"),
        new(BatchState.Locked, BatchStep.Cancel, BatchState.Cancelled, "finance"),
        new(BatchState.Authorised, BatchStep.Export, BatchState.Exported, "treasurer", "every line may still be paid"),
        new(BatchState.Authorised, BatchStep.Cancel, BatchState.Cancelled, "finance"),
        new(BatchState.Exported, BatchStep.Answer, BatchState.Exported, "finance"),
        new(BatchState.Exported, BatchStep.Settle, BatchState.Settled, "finance", "no payment waits for the bank"),
        new(BatchState.Settled, BatchStep.Answer, BatchState.Settled, "finance", "the bank corrects itself"),
    ];

    /// <exception cref="RuleBroken"><c>batch-step-forbidden</c>, with state and step.</exception>
    public static BatchState After(BatchState state, BatchStep step) =>
        All.FirstOrDefault(t => t.From == state && t.Step == step)?.To
        ?? throw new RuleBroken("batch-step-forbidden", state, step);

    public static bool Allows(BatchState state, BatchStep step) => All.Any(t => t.From == state && t.Step == step);
}
