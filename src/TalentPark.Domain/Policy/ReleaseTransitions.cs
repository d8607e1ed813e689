using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Policy;

public enum ReleaseState
{
    /// <summary>Its author gathers changes.</summary>
    Draft,

    /// <summary>Waits for another person; changes no more.</summary>
    Proposed,

    /// <summary>Its changes are rows of the policy.</summary>
    Released,

    Refused,

    Withdrawn,
}

public enum ReleaseStep
{
    Propose,
    Release,
    Refuse,
    Withdraw,
}

/// <summary>The only table of a release's states.</summary>
public static class ReleaseTransitions
{
    public static IReadOnlyList<Transition<ReleaseState, ReleaseStep>> All { get; } =
    [
        new(ReleaseState.Draft, ReleaseStep.Propose, ReleaseState.Proposed, "policy", "its author; the changed policy can be read as a whole"),
        new(ReleaseState.Proposed, ReleaseStep.Release, ReleaseState.Released, "policy", "not its author; what it changes was reckoned on the policy in force"),
        new(ReleaseState.Proposed, ReleaseStep.Refuse, ReleaseState.Refused, "policy", "not its author"),
        new(ReleaseState.Draft, ReleaseStep.Withdraw, ReleaseState.Withdrawn, "policy", "its author"),
        new(ReleaseState.Proposed, ReleaseStep.Withdraw, ReleaseState.Withdrawn, "policy", "its author"),
    ];

    /// <exception cref="RuleBroken"><c>release-step-forbidden</c>, with state and step.</exception>
    public static ReleaseState After(ReleaseState state, ReleaseStep step) =>
        All.FirstOrDefault(t => t.From == state && t.Step == step)?.To
        ?? throw new RuleBroken("release-step-forbidden", state, step);

    public static bool Allows(ReleaseState state, ReleaseStep step) => All.Any(t => t.From == state && t.Step == step);
}
