using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Loans;

/// <summary>How far an application for a computer loan came.</summary>
public enum LoanState
{
    /// <summary>Every condition was met and the confirming letter was issued.</summary>
    Confirmed,

    /// <summary>The bank took the letter.</summary>
    Accepted,

    /// <summary>The bank wants to know something and waits for the graduate.</summary>
    Asked,

    Issued,
    Declined,
    Withdrawn,

    /// <summary>The letter ran out before a bank took it.</summary>
    Expired,

    /// <summary>The loan was paid back before its term.</summary>
    Repaid,
}

public enum LoanStep
{
    Accept,
    Ask,
    Answer,
    Issue,
    Decline,
    Withdraw,
    Expire,
    Repay,
}

/// <summary>The only table of a loan's states: the aggregate, the buttons, the tests, docs/rules/transitions.md and the unique index read it.</summary>
public static class LoanTransitions
{
    public static IReadOnlyList<Transition<LoanState, LoanStep>> All { get; } =
    [
        new(LoanState.Confirmed, LoanStep.Accept, LoanState.Accepted, "bank", "the letter is valid"),
        new(LoanState.Confirmed, LoanStep.Decline, LoanState.Declined, "bank", "a reason is given"),
        new(LoanState.Confirmed, LoanStep.Withdraw, LoanState.Withdrawn, "graduate"),
        new(LoanState.Confirmed, LoanStep.Expire, LoanState.Expired, "system", "the letter's last day has passed"),
        new(LoanState.Accepted, LoanStep.Ask, LoanState.Asked, "bank", "the question is given"),
        new(LoanState.Accepted, LoanStep.Issue, LoanState.Issued, "bank", "at most the letter's sum, on a day since the application"),
        new(LoanState.Accepted, LoanStep.Decline, LoanState.Declined, "bank", "a reason is given"),
        new(LoanState.Accepted, LoanStep.Withdraw, LoanState.Withdrawn, "graduate"),
        new(LoanState.Asked, LoanStep.Answer, LoanState.Accepted, "graduate", "the answer is given"),
        new(LoanState.Asked, LoanStep.Decline, LoanState.Declined, "bank", "a reason is given"),
        new(LoanState.Asked, LoanStep.Withdraw, LoanState.Withdrawn, "graduate"),
        new(LoanState.Issued, LoanStep.Repay, LoanState.Repaid, "bank", "the day is given"),
    ];

    /// <summary>States that bar another preferential loan of the person (PP-350).</summary>
    public static IReadOnlyList<LoanState> Barring { get; } = [LoanState.Confirmed, LoanState.Accepted, LoanState.Asked, LoanState.Issued, LoanState.Repaid];

    /// <summary>States in which the preferential loan was used.</summary>
    public static IReadOnlyList<LoanState> Used { get; } = [LoanState.Issued, LoanState.Repaid];

    /// <exception cref="RuleBroken"><c>loan-step-forbidden</c>, with state and step.</exception>
    public static LoanState After(LoanState state, LoanStep step) =>
        All.FirstOrDefault(t => t.From == state && t.Step == step)?.To ?? throw new RuleBroken("loan-step-forbidden", state, step);

    public static bool Allows(LoanState state, LoanStep step) => All.Any(t => t.From == state && t.Step == step);
}
