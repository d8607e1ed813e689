namespace TalentPark.Domain.Registry;

/// <summary>One step of a centre's accreditation: from which day, on what document, why, by whom. Never altered.</summary>
public sealed class AccreditationEvent
{
    private AccreditationEvent()
    {
    }

    public Guid Id { get; private init; }

    public Guid CentreId { get; private init; }

    /// <summary>From 1, in the order of recording.</summary>
    public int No { get; private init; }

    public AccreditationStep Step { get; private init; }

    public AccreditationState To { get; private init; }

    /// <summary>The first day of the new state; may lie in the past.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>Last day of the term a granting step gives; null when it has none.</summary>
    public DateOnly? LastDay { get; private init; }

    /// <summary>The document the step rests on.</summary>
    public string Ground { get; private init; } = "";

    public string Reason { get; private init; } = "";

    /// <summary>Null for a period that was on record before its steps were kept.</summary>
    public Guid? ById { get; private init; }

    public string ByName { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    internal static AccreditationEvent Of(Guid centreId, int no, AccreditationState to, AccreditationAct act) => new()
    {
        Id = Guid.CreateVersion7(act.At),
        CentreId = centreId,
        No = no,
        Step = act.Step,
        To = to,
        Day = act.Day,
        LastDay = act.LastDay,
        Ground = act.Ground,
        Reason = act.Reason,
        ById = act.ById,
        ByName = act.ByName,
        At = act.At,
    };
}

/// <summary>A step as it is asked for.</summary>
/// <param name="LastDay">Of a granted term; null when it has no end.</param>
/// <param name="Ground">The document it rests on.</param>
/// <param name="Reason">Why; may be empty where the ground says it all.</param>
public sealed record AccreditationAct(
    AccreditationStep Step, DateOnly Day, DateOnly? LastDay, string Ground, string Reason, Guid? ById, string ByName, DateTimeOffset At);
