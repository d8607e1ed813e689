namespace TalentPark.Domain.Audit;

/// <summary>One act on one record: who, what, old → new. Written in the act's own transaction, never altered.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    /// <param name="who">The account, its roles and the act it did.</param>
    /// <param name="what">The record and what happened to it.</param>
    public AuditEntry(DateTimeOffset at, AuditActor who, AuditSubject what, string changes, string? personalChanges, string requestId)
    {
        Id = Guid.CreateVersion7(at);
        (At, ActorId, ActorName, ActorRoles, ActorCentreId) = (at, who.Id, who.Name, who.Roles, who.CentreId);
        (Action, Reason) = (who.Action, who.Reason);
        (Subject, SubjectId, RootId, Kind, Changes, PersonalChanges, RequestId) = (what.Subject, what.Id, what.RootId, what.Kind, changes, personalChanges, requestId);
    }

    public Guid Id { get; private init; }

    /// <summary>Given by the database when the entry is written; gaps are possible.</summary>
    public long No { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The account that acted; null for the system itself.</summary>
    public Guid? ActorId { get; private init; }

    /// <summary>The account's name at that moment; empty for the system itself.</summary>
    public string ActorName { get; private init; } = "";

    public string ActorRoles { get; private init; } = "";

    /// <summary>The centre the account belonged to; null for staff.</summary>
    public Guid? ActorCentreId { get; private init; }

    /// <summary>The command's name, such as <c>SubmitClaim</c>.</summary>
    public string Action { get; private init; } = "";

    /// <summary>Why, in the actor's words; empty where the act asks for none.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The kind of record, such as <c>Claim</c>.</summary>
    public string Subject { get; private init; } = "";

    public string SubjectId { get; private init; } = "";

    /// <summary>The aggregate the record belongs to: an employer for its period, the record itself otherwise.</summary>
    public string RootId { get; private init; } = "";

    /// <summary><c>added</c>, <c>changed</c> or <c>removed</c>.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>JSON: property → [old, new]; personal values are named without their value.</summary>
    public string Changes { get; private init; } = "";

    /// <summary>JSON like <see cref="Changes"/> with the personal values alone; null when there are none. Encrypted at rest.</summary>
    public string? PersonalChanges { get; private init; }

    public string RequestId { get; private init; } = "";
}

/// <summary>Who acts: the account, its roles, the command's name and the reason given.</summary>
public readonly record struct AuditActor(Guid? Id, string Name, string Roles, Guid? CentreId, string Action, string Reason);

/// <summary>What an act did to which record.</summary>
/// <param name="Subject">Class name of the record.</param>
/// <param name="Kind"><c>added</c>, <c>changed</c>, <c>removed</c>, or the name of an act on no single row.</param>
public readonly record struct AuditSubject(string Subject, string Id, string RootId, string Kind);
