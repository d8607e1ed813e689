using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>
/// The only tables of states: the aggregate, the buttons, the tests, docs/rules/transitions.md and the partial unique index read them.
/// </summary>
public static class ClaimTransitions
{
    public static IReadOnlyList<Transition<ClaimState, ClaimStep>> Claims { get; } =
    [
        new(ClaimState.Draft, ClaimStep.Submit, ClaimState.Submitted, "centre", "every line is eligible"),
        new(ClaimState.Submitted, ClaimStep.Take, ClaimState.InReview, "reviewer"),
        new(ClaimState.InReview, ClaimStep.Take, ClaimState.InReview, "reviewer", "another reviewer takes over"),
        new(ClaimState.Submitted, ClaimStep.Allocate, ClaimState.InReview, "lead"),
        new(ClaimState.InReview, ClaimStep.Allocate, ClaimState.InReview, "lead", "to another reviewer"),
        new(ClaimState.InReview, ClaimStep.HandOver, ClaimState.InReview, "reviewer", "the holder or a lead, to another reviewer, with a note"),
        new(ClaimState.InReview, ClaimStep.Return, ClaimState.Returned, "reviewer", "no line is decided"),
        new(ClaimState.InReview, ClaimStep.Decide, ClaimState.Decided, "approver", "the last open line is decided"),
        new(ClaimState.Decided, ClaimStep.Reopen, ClaimState.InReview, "approver", "a line's decision is undone"),
        new(ClaimState.Returned, ClaimStep.Submit, ClaimState.Submitted, "centre", "every line is eligible"),
        new(ClaimState.Draft, ClaimStep.Withdraw, ClaimState.Withdrawn, "centre"),
        new(ClaimState.Submitted, ClaimStep.Withdraw, ClaimState.Withdrawn, "centre"),
        new(ClaimState.Returned, ClaimStep.Withdraw, ClaimState.Withdrawn, "centre"),
    ];

    public static IReadOnlyList<Transition<LineState, LineStep>> Lines { get; } =
    [
        new(LineState.Draft, LineStep.Submit, LineState.Pending, "centre", "eligible on its application date"),
        new(LineState.Pending, LineStep.Submit, LineState.Pending, "centre", "the claim was returned; facts are read anew"),
        new(LineState.Pending, LineStep.Recommend, LineState.Recommended, "reviewer"),
        new(LineState.Recommended, LineStep.Recommend, LineState.Recommended, "reviewer", "the reviewer changes the advice"),
        new(LineState.Recommended, LineStep.SendBack, LineState.Pending, "reviewer", "with its claim"),
        new(LineState.Recommended, LineStep.Approve, LineState.Approved, "approver", "not the person who recommended it; the fund has money; nothing is held"),
        new(LineState.Recommended, LineStep.Queue, LineState.Queued, "approver", "not the person who recommended it; the fund's money is used up, or others wait"),
        new(LineState.Recommended, LineStep.Refuse, LineState.Refused, "approver", "not the person who recommended it"),
        new(LineState.Queued, LineStep.Commit, LineState.Approved, "system", "the fund has money; in order of filing; nothing is held"),
        new(LineState.Approved, LineStep.Undo, LineState.Pending, "approver", "in no batch"),
        new(LineState.Queued, LineStep.Undo, LineState.Pending, "approver"),
        new(LineState.Refused, LineStep.Undo, LineState.Pending, "approver", "the person is on no other live line"),
        new(LineState.Refused, LineStep.Appeal, LineState.Appealed, "centre", "once"),
        new(LineState.Appealed, LineStep.Approve, LineState.Approved, "approver", "neither who recommended nor who refused it; the fund has money; nothing is held"),
        new(LineState.Appealed, LineStep.Queue, LineState.Queued, "approver", "neither who recommended nor who refused it; the fund's money is used up, or others wait"),
        new(LineState.Appealed, LineStep.Refuse, LineState.Refused, "approver", "neither who recommended nor who refused it"),
        new(LineState.Approved, LineStep.Schedule, LineState.Scheduled, "finance", "its batch is locked; facts and payee as approved; nothing is held"),
        new(LineState.Scheduled, LineStep.Unschedule, LineState.Approved, "treasurer", "its batch is cancelled before export"),
        new(LineState.Scheduled, LineStep.Pay, LineState.Paid, "finance", "the bank answered paid, or it was wholly set off"),
        new(LineState.Scheduled, LineStep.FailPayment, LineState.PaymentFailed, "finance", "the bank answered failed"),
        new(LineState.PaymentFailed, LineStep.Pay, LineState.Paid, "finance", "the bank's later answer: paid after all"),
        new(LineState.Approved, LineStep.Pay, LineState.Paid, "finance", "put right after a failure, in no batch yet; the bank's later answer: paid after all"),
        new(LineState.PaymentFailed, LineStep.Correct, LineState.Approved, "finance", "what failed is put right"),
        new(LineState.Paid, LineStep.Recover, LineState.Recovering, "approver", "a recovery of it is approved"),
        new(LineState.Recovering, LineStep.Settle, LineState.Recovered, "finance", "the whole debt came back"),
        new(LineState.Recovering, LineStep.WriteOff, LineState.WrittenOff, "treasurer", "two signatures"),
        new(LineState.Draft, LineStep.Withdraw, LineState.Withdrawn, "centre"),
        new(LineState.Pending, LineStep.Withdraw, LineState.Withdrawn, "centre", "with its claim, or taken off a returned one"),
        new(LineState.Recommended, LineStep.Withdraw, LineState.Withdrawn, "centre", "with its claim"),
    ];

    /// <summary>States that hold money of the fund committed for their line.</summary>
    public static IReadOnlyList<LineState> Committed { get; } = [LineState.Approved, LineState.Scheduled, LineState.PaymentFailed];

    /// <summary>States in which a line may still become, or stay, money for its person.</summary>
    public static IReadOnlyList<LineState> Live { get; } =
    [
        LineState.Pending, LineState.Recommended, LineState.Approved, LineState.Queued,
        LineState.Scheduled, LineState.PaymentFailed, LineState.Appealed,
    ];

    /// <summary>States that bar a second subsidy for the same person (rule <c>not-already-subsidised</c>): live, or money went out.</summary>
    public static IReadOnlyList<LineState> Subsidised { get; } =
        [.. Live, LineState.Paid, LineState.Recovering, LineState.WrittenOff];

    /// <exception cref="RuleBroken"><c>claim-step-forbidden</c>, with state and step.</exception>
    public static ClaimState After(ClaimState state, ClaimStep step) =>
        Claims.FirstOrDefault(t => t.From == state && t.Step == step)?.To
        ?? throw new RuleBroken("claim-step-forbidden", state, step);

    /// <exception cref="RuleBroken"><c>line-step-forbidden</c>, with state and step.</exception>
    public static LineState After(LineState state, LineStep step) =>
        Lines.FirstOrDefault(t => t.From == state && t.Step == step)?.To
        ?? throw new RuleBroken("line-step-forbidden", state, step);

    public static bool Allows(ClaimState state, ClaimStep step) => Claims.Any(t => t.From == state && t.Step == step);

    public static bool Allows(LineState state, LineStep step) => Lines.Any(t => t.From == state && t.Step == step);
}
