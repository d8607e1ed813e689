using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>One allowed step: from which state, by whom (a role's code), to which state, and the guard that must hold.</summary>
public sealed record Transition<TState, TStep>(TState From, TStep Step, TState To, string Who, string OnlyIf = "")
    where TState : struct, Enum
    where TStep : struct, Enum;

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
        new(ClaimState.InReview, ClaimStep.Return, ClaimState.Returned, "reviewer", "no line is decided"),
        new(ClaimState.InReview, ClaimStep.Decide, ClaimState.Decided, "approver", "the last open line is decided"),
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
        new(LineState.Recommended, LineStep.Approve, LineState.Approved, "approver", "not the person who recommended it"),
        new(LineState.Recommended, LineStep.Refuse, LineState.Refused, "approver", "not the person who recommended it"),
        new(LineState.Draft, LineStep.Withdraw, LineState.Withdrawn, "centre"),
        new(LineState.Pending, LineStep.Withdraw, LineState.Withdrawn, "centre", "with its claim, or taken off a returned one"),
        new(LineState.Recommended, LineStep.Withdraw, LineState.Withdrawn, "centre", "with its claim"),
    ];

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
