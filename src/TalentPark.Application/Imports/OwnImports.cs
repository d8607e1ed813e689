using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Audit;
using TalentPark.Domain.Imports;

namespace TalentPark.Application.Imports;

/// <summary>The imports a reader may know of: a centre's own, or all of them for IT Park's staff.</summary>
internal static class OwnImports
{
    public static IQueryable<Import> ImportsFor(this ITalentParkDb db, ICurrentUser user) =>
        user.CentreId is { } own ? db.Imports.Where(i => i.CentreId == own) : db.Imports;

    /// <exception cref="NotFound">Unknown, or another centre's.</exception>
    public static async Task<Import> OwnImport(this ITalentParkDb db, Guid id, ICurrentUser user, CancellationToken ct) =>
        await db.ImportsFor(user).SingleOrDefaultAsync(i => i.Id == id, ct) ?? throw new NotFound();

    /// <summary>The import as the act's one audit entry tells it; its rows are the rest.</summary>
    public static AuditEntry Told(this AuditTrail trail, Import import, string kind) => trail.Entry(
        new AuditSubject(nameof(Import), import.Id.ToString(), import.Id.ToString(), kind),
        new Dictionary<string, string?[]>
        {
            [nameof(Import.Kind)] = [null, import.Kind],
            [nameof(Import.FileName)] = [null, import.FileName],
            [nameof(Import.Sha256)] = [null, import.Sha256],
            [nameof(Import.State)] = [null, import.State.ToString()],
            [nameof(Import.New)] = [null, $"{import.New}"],
            [nameof(Import.Changed)] = [null, $"{import.Changed}"],
            [nameof(Import.Unchanged)] = [null, $"{import.Unchanged}"],
            [nameof(Import.Refused)] = [null, $"{import.Refused}"],
        });
}
