using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TalentPark.Application.Shared;
using TalentPark.Domain.Audit;
using TalentPark.Domain.Shared;

namespace TalentPark.Infrastructure.Database;

/// <summary>Writes who did what to which record, old → new, in the same save as the act itself.</summary>
public sealed class AuditInterceptor(ICurrentUser user, Act act, TimeProvider clock) : SaveChangesInterceptor
{
    private const string Hidden = "(personal)";

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken ct = default)
    {
        var db = data.Context!;
        db.ChangeTracker.DetectChanges();
        var entries = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity is not AuditEntry)
            .Select(Entry)
            .ToList();
        db.Set<AuditEntry>().AddRange(entries);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData data, InterceptionResult<int> result) =>
        throw new NotSupportedException("Save asynchronously.");

    private AuditEntry Entry(EntityEntry entry) => new(
        clock.GetUtcNow(),
        user.Id,
        string.Join(' ', user.Roles.Select(r => r.Code())),
        act.Name,
        entry.Metadata.ClrType.Name,
        string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p).CurrentValue)),
        entry.State switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" },
        JsonSerializer.Serialize(Changes(entry)),
        System.Diagnostics.Activity.Current?.TraceId.ToString() ?? "");

    private static Dictionary<string, string?[]> Changes(EntityEntry entry) => entry.Properties
        .Where(p => entry.State == EntityState.Added ? p.CurrentValue is not null : entry.State == EntityState.Deleted || p.IsModified)
        .Where(p => !p.Metadata.IsShadowProperty())
        .ToDictionary(
            p => p.Metadata.Name,
            p => new[]
            {
                entry.State == EntityState.Added ? null : Value(p, p.OriginalValue),
                entry.State == EntityState.Deleted ? null : Value(p, p.CurrentValue),
            });

    private static string? Value(PropertyEntry property, object? value) =>
        value is null ? null
        : property.Metadata.PropertyInfo?.GetCustomAttribute<PersonalAttribute>() is not null || IsSecret(property) ? Hidden
        : value is IFormattable f ? f.ToString(null, System.Globalization.CultureInfo.InvariantCulture)
        : value.ToString();

    /// <summary>Of an account only what concerns permissions is told.</summary>
    private static bool IsSecret(PropertyEntry property) =>
        property.EntityEntry.Entity is Microsoft.AspNetCore.Identity.IdentityUser<Guid>
        && property.Metadata.Name is not (nameof(Identity.User.CentreId) or "LockoutEnd" or "AccessFailedCount" or "TwoFactorEnabled");
}
