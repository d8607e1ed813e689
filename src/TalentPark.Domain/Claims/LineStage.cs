namespace TalentPark.Domain.Claims;

/// <summary>How far a line has come when facts under it change.</summary>
public enum LineStage
{
    /// <summary>Nobody has decided yet.</summary>
    Undecided,

    /// <summary>Approved, the money not yet out.</summary>
    Approved,

    /// <summary>The money went out.</summary>
    Paid,
}

public static class LineStages
{
    public static IReadOnlyList<LineState> Undecided { get; } = [LineState.Draft, LineState.Pending, LineState.Recommended];

    public static IReadOnlyList<LineState> Approved { get; } =
        [LineState.Approved, LineState.Queued, LineState.Scheduled, LineState.PaymentFailed, LineState.Appealed];

    public static IReadOnlyList<LineState> Paid { get; } = [LineState.Paid, LineState.Recovering, LineState.WrittenOff];

    /// <summary>Null for lines that a change of facts no longer concerns: refused, withdrawn, recovered.</summary>
    public static LineStage? Of(LineState state) =>
        Undecided.Contains(state) ? LineStage.Undecided
        : Approved.Contains(state) ? LineStage.Approved
        : Paid.Contains(state) ? LineStage.Paid
        : null;
}
