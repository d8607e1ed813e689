using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace TalentPark.Infrastructure.Database;

/// <summary>Records of one type that were read, changed and are now written together: which columns changed in any of them, and the version each was read in.</summary>
internal sealed class BulkChange
{
    private readonly List<EntityEntry> _entries;

    /// <param name="entries">Modified; from now on they count as saved.</param>
    public BulkChange(Type kind, List<EntityEntry> entries)
    {
        (Kind, _entries) = (kind, entries);
        Version = entries[0].Metadata.GetProperties().SingleOrDefault(p => p.IsConcurrencyToken);
        var modified = entries.SelectMany(e => e.Properties.Concat(e.ComplexProperties.SelectMany(c => c.Properties))).Where(p => p.IsModified).ToList();
        Properties = [.. modified.Select(p => p.Metadata).Distinct()];
        foreach (var property in modified)
        {
            property.OriginalValue = property.CurrentValue; // as after a save; a state set to unchanged would bring the old values back
            property.IsModified = false;
        }
    }

    public Type Kind { get; }

    /// <summary>Null for parts of an aggregate: their root's version, which every change raises, guards them.</summary>
    public IProperty? Version { get; }

    public IReadOnlyCollection<IProperty> Properties { get; }

    public IEnumerable<(object Row, uint Version)> Rows => _entries.Select(e => (e.Entity, Version is null ? 0 : (uint)e.Property(Version).OriginalValue!));

    public int Count => _entries.Count;

    /// <summary>All were written by one statement, so all bear its number.</summary>
    public void Written(uint version)
    {
        foreach (var entry in _entries)
        {
            var property = entry.Property(Version!);
            property.CurrentValue = version;
            property.OriginalValue = version;
        }
    }
}
