using System.Diagnostics;
using System.Text.Json;
using TalentPark.Domain.Audit;

namespace TalentPark.Application.Shared;

/// <summary>Makes audit entries of the act under way. Rows saved through <see cref="ITalentParkDb"/> get theirs by themselves; this is for acts that write none, or many at once.</summary>
public sealed class AuditTrail(ICurrentUser user, Act act, TimeProvider clock)
{
    /// <summary>An entry to be saved with the act.</summary>
    /// <param name="changes">Property → [old, new]; no personal value.</param>
    /// <param name="personal">The same with the personal values alone; encrypted when kept.</param>
    public AuditEntry Entry(AuditSubject what, IReadOnlyDictionary<string, string?[]> changes, IReadOnlyDictionary<string, string?[]>? personal = null) => new(
        clock.GetUtcNow(),
        new AuditActor(user.Id, user.Name, string.Join(' ', user.Roles.Select(r => r.Code())), user.CentreId, act.Name, act.Reason),
        what,
        JsonSerializer.Serialize(changes),
        personal is { Count: > 0 } ? JsonSerializer.Serialize(personal) : null,
        Activity.Current?.TraceId.ToString() ?? "");
}
