using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>The life cycle of an accreditation: the aggregate, the buttons, the tests and docs/rules/accreditation.md read this one table.</summary>
public static class AccreditationTransitions
{
    private const string Order = "not before the last step";
    private const string Back = "may go back before later steps, which then no longer hold";

    public static IReadOnlyList<Transition<AccreditationState, AccreditationStep>> All { get; } =
    [
        new(AccreditationState.None, AccreditationStep.Apply, AccreditationState.Applied, "registrar"),
        new(AccreditationState.None, AccreditationStep.Accredit, AccreditationState.Accredited, "registrar", "the certificate is older than the register"),
        new(AccreditationState.Applied, AccreditationStep.Accredit, AccreditationState.Accredited, "registrar", Order),
        new(AccreditationState.Applied, AccreditationStep.Refuse, AccreditationState.Refused, "registrar", Order),
        new(AccreditationState.Refused, AccreditationStep.Apply, AccreditationState.Applied, "registrar", Order),
        new(AccreditationState.Accredited, AccreditationStep.Suspend, AccreditationState.Suspended, "registrar", Back),
        new(AccreditationState.Accredited, AccreditationStep.Withdraw, AccreditationState.Withdrawn, "registrar", Back),
        new(AccreditationState.Ended, AccreditationStep.Renew, AccreditationState.Accredited, "registrar", Order),
        new(AccreditationState.Suspended, AccreditationStep.Lift, AccreditationState.Accredited, "registrar", "the term is not over"),
        new(AccreditationState.Suspended, AccreditationStep.Withdraw, AccreditationState.Withdrawn, "registrar", Back),
        new(AccreditationState.Withdrawn, AccreditationStep.Apply, AccreditationState.Applied, "registrar", Order),
    ];

    /// <summary>Steps that end the days of accreditation from their own day on, whatever was recorded for later.</summary>
    public static IReadOnlyList<AccreditationStep> Ending { get; } = [AccreditationStep.Suspend, AccreditationStep.Withdraw];

    /// <summary>Steps that give a term, with its last day when it has one.</summary>
    public static IReadOnlyList<AccreditationStep> Granting { get; } = [AccreditationStep.Accredit, AccreditationStep.Renew];

    public static bool Allows(AccreditationState state, AccreditationStep step) => All.Any(t => t.From == state && t.Step == step);

    /// <exception cref="RuleBroken"><c>accreditation-step-forbidden</c>, with state and step.</exception>
    public static AccreditationState After(AccreditationState state, AccreditationStep step) =>
        All.FirstOrDefault(t => t.From == state && t.Step == step)?.To
        ?? throw new RuleBroken("accreditation-step-forbidden", state, step);
}
