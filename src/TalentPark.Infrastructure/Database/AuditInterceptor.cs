using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using TalentPark.Application.Shared;
using TalentPark.Domain.Audit;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Infrastructure.Database;

/// <summary>Writes who did what to which record, old → new, in the same save as the act itself.</summary>
public sealed class AuditInterceptor(AuditTrail trail) : SaveChangesInterceptor
{
    private const string Hidden = "(personal)";

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken ct = default)
    {
        var db = data.Context!;
        db.ChangeTracker.DetectChanges();
        var entries = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity is not AuditEntry)
            .Where(e => e.Metadata.ClrType.GetCustomAttribute<NotAuditedAttribute>() is null && !e.Metadata.IsOwned())
            .Select(Entry)
            .ToList();
        db.Set<AuditEntry>().AddRange(entries);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData data, InterceptionResult<int> result) =>
        throw new NotSupportedException("Save asynchronously.");

    private AuditEntry Entry(EntityEntry entry)
    {
        var kind = entry.State switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" };
        var changed = Changed(entry).ToList();
        return trail.Entry(
            new AuditSubject(entry.Metadata.ClrType.Name, Key(entry), Root(entry), kind),
            changed.ToDictionary(p => Name(entry, p), p => Pair(entry, v => v is not null && IsHidden(p) ? Hidden : Text(v), p)),
            changed.Where(IsPersonal).ToDictionary(p => Name(entry, p), p => Pair(entry, Text, p)));
    }

    private static IEnumerable<PropertyEntry> Changed(EntityEntry entry) => entry.Properties
        .Concat(entry.ComplexProperties.SelectMany(c => c.Properties))
        .Where(p => entry.State == EntityState.Added ? p.CurrentValue is not null : entry.State == EntityState.Deleted || p.IsModified)
        .Where(p => !p.Metadata.IsShadowProperty());

    /// <summary>The property's name; with that of its whole where a record holds two wholes of one type.</summary>
    private static string Name(EntityEntry entry, PropertyEntry property) =>
        property.Metadata.DeclaringType is IComplexType type && entry.ComplexProperties.Count(c => c.Metadata.ComplexType.ClrType == type.ClrType) > 1
            ? $"{type.ComplexProperty.Name}.{property.Metadata.Name}"
            : property.Metadata.Name;

    private static string?[] Pair(EntityEntry entry, Func<object?, string?> text, PropertyEntry property) =>
    [
        entry.State == EntityState.Added ? null : text(property.OriginalValue),
        entry.State == EntityState.Deleted ? null : text(property.CurrentValue),
    ];

    private static string Key(EntityEntry entry) =>
        string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Text(entry.Property(p).CurrentValue)));

    /// <summary>The owner of a row that is part of an aggregate: the one whose collection holds it.</summary>
    private static string Root(EntityEntry entry) =>
        entry.Entity is Observation seen ? seen.SubjectId.ToString()
        : entry.Metadata.GetForeignKeys().FirstOrDefault(f => f.PrincipalToDependent is not null) is { } owner
        ? Text(entry.Property(owner.Properties[0]).CurrentValue) ?? ""
        : Key(entry);

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes.AsSpan(0, Math.Min(bytes.Length, 32))),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static bool IsHidden(PropertyEntry property) => IsPersonal(property) || IsHash(property) || IsSecret(property);

    private static bool IsPersonal(PropertyEntry property) =>
        !IsHash(property) && property.Metadata.PropertyInfo?.GetCustomAttribute<PersonalAttribute>() is not null;

    private static bool IsHash(PropertyEntry property) => property.Metadata.Name.EndsWith("Hash", StringComparison.Ordinal) && property.Metadata.ClrType == typeof(byte[]);

    /// <summary>Of an account only what concerns permissions is told.</summary>
    private static bool IsSecret(PropertyEntry property) =>
        property.EntityEntry.Entity is Microsoft.AspNetCore.Identity.IdentityUser<Guid>
        && property.Metadata.Name is not (nameof(Identity.User.CentreId) or nameof(Identity.User.Bank) or "LockoutEnd" or "AccessFailedCount" or "TwoFactorEnabled" or nameof(Identity.User.ShutAt));
}
