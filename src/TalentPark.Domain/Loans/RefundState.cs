using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Loans;

/// <summary>How far an application for a certificate's refund came.</summary>
public enum RefundState
{
    /// <summary>Being filled in; what was typed is kept.</summary>
    Draft,
    Submitted,

    /// <summary>Given back to the applicant for correction.</summary>
    Returned,

    /// <summary>A reviewer gave an advice; an approver decides.</summary>
    Recommended,
    Approved,

    /// <summary>Approved, and waiting for money in order of filing.</summary>
    Queued,
    Refused,
    Withdrawn,

    /// <summary>In a locked batch.</summary>
    Scheduled,
    Paid,
    PaymentFailed,
}

public enum RefundStep
{
    Submit,
    Return,
    Recommend,
    Approve,
    Queue,
    Refuse,
    Commit,
    Undo,
    Schedule,
    Unschedule,
    Pay,
    FailPayment,

    /// <summary>The applicant names another account after a failed payment.</summary>
    ChangePayee,
    Correct,
    Withdraw,
}

/// <summary>The only table of a refund's states: the aggregate, the buttons, the tests, docs/rules/transitions.md and the unique index read it.</summary>
public static class RefundTransitions
{
    public static IReadOnlyList<Transition<RefundState, RefundStep>> All { get; } =
    [
        new(RefundState.Draft, RefundStep.Submit, RefundState.Submitted, "graduate", "every condition is met; every paper is there"),
        new(RefundState.Returned, RefundStep.Submit, RefundState.Submitted, "graduate", "every condition is met on the first application date; facts are read anew"),
        new(RefundState.Submitted, RefundStep.Return, RefundState.Returned, "reviewer", "what is to be put right is given"),
        new(RefundState.Submitted, RefundStep.Recommend, RefundState.Recommended, "reviewer", "not the applicant; a refusal names its reason"),
        new(RefundState.Recommended, RefundStep.Recommend, RefundState.Recommended, "reviewer", "the reviewer changes the advice"),
        new(RefundState.Recommended, RefundStep.Return, RefundState.Returned, "approver", "what is to be put right is given"),
        new(RefundState.Recommended, RefundStep.Approve, RefundState.Approved, "approver", "neither the applicant nor who recommended it; facts give the sum; the fund has money; nothing is held"),
        new(RefundState.Recommended, RefundStep.Queue, RefundState.Queued, "approver", "as approved; the fund's money is used up, or others wait"),
        new(RefundState.Recommended, RefundStep.Refuse, RefundState.Refused, "approver", "neither the applicant nor who recommended it; the reason is named"),
        new(RefundState.Queued, RefundStep.Commit, RefundState.Approved, "system", "the fund has money; in order of filing; nothing is held"),
        new(RefundState.Approved, RefundStep.Undo, RefundState.Submitted, "approver", "in no batch"),
        new(RefundState.Queued, RefundStep.Undo, RefundState.Submitted, "approver"),
        new(RefundState.Approved, RefundStep.Schedule, RefundState.Scheduled, "finance", "its batch is locked; facts as approved; nothing is held"),
        new(RefundState.Scheduled, RefundStep.Unschedule, RefundState.Approved, "finance", "its batch is cancelled before export"),
        new(RefundState.Scheduled, RefundStep.Pay, RefundState.Paid, "finance", "the bank answered paid"),
        new(RefundState.Scheduled, RefundStep.FailPayment, RefundState.PaymentFailed, "finance", "the bank answered failed"),
        new(RefundState.PaymentFailed, RefundStep.Pay, RefundState.Paid, "finance", "the bank's later answer: paid after all"),
        new(RefundState.Approved, RefundStep.Pay, RefundState.Paid, "finance", "put right after a failure, in no batch yet; the bank's later answer: paid after all"),
        new(RefundState.PaymentFailed, RefundStep.ChangePayee, RefundState.PaymentFailed, "graduate", "another account"),
        new(RefundState.PaymentFailed, RefundStep.Correct, RefundState.Approved, "finance", "what failed is put right"),
        new(RefundState.Draft, RefundStep.Withdraw, RefundState.Withdrawn, "graduate"),
        new(RefundState.Submitted, RefundStep.Withdraw, RefundState.Withdrawn, "graduate"),
        new(RefundState.Returned, RefundStep.Withdraw, RefundState.Withdrawn, "graduate"),
        new(RefundState.Recommended, RefundStep.Withdraw, RefundState.Withdrawn, "graduate"),
    ];

    /// <summary>States that bar another refund of the same certificate.</summary>
    public static IReadOnlyList<RefundState> Barring { get; } = [.. Enum.GetValues<RefundState>().Except([RefundState.Refused, RefundState.Withdrawn])];

    /// <summary>States that hold money of the fund committed.</summary>
    public static IReadOnlyList<RefundState> Committed { get; } = [RefundState.Approved, RefundState.Scheduled, RefundState.PaymentFailed];

    /// <exception cref="RuleBroken"><c>refund-step-forbidden</c>, with state and step.</exception>
    public static RefundState After(RefundState state, RefundStep step) =>
        All.FirstOrDefault(t => t.From == state && t.Step == step)?.To ?? throw new RuleBroken("refund-step-forbidden", state, step);

    public static bool Allows(RefundState state, RefundStep step) => All.Any(t => t.From == state && t.Step == step);
}
