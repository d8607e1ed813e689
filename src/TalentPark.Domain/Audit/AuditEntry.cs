namespace TalentPark.Domain.Audit;

/// <summary>One act on one record: who, what, old → new. Written in the act's own transaction, never altered.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    public AuditEntry(DateTimeOffset at, Guid? actorId, string actorRoles, string action, string subject, string subjectId, string kind, string changes, string requestId)
    {
        Id = Guid.CreateVersion7(at);
        (At, ActorId, ActorRoles, Action) = (at, actorId, actorRoles, action);
        (Subject, SubjectId, Kind, Changes, RequestId) = (subject, subjectId, kind, changes, requestId);
    }

    public Guid Id { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The account that acted; null for the system itself.</summary>
    public Guid? ActorId { get; private init; }

    public string ActorRoles { get; private init; } = "";

    /// <summary>The command's name, such as <c>SubmitClaim</c>.</summary>
    public string Action { get; private init; } = "";

    /// <summary>The kind of record, such as <c>Claim</c>.</summary>
    public string Subject { get; private init; } = "";

    public string SubjectId { get; private init; } = "";

    /// <summary><c>added</c>, <c>changed</c> or <c>removed</c>.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>JSON: property → [old, new]; personal values are named without their value.</summary>
    public string Changes { get; private init; } = "";

    public string RequestId { get; private init; } = "";
}
