using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using TalentPark.Application.Shared;
using TalentPark.Domain.Audit;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Infrastructure.Database;

/// <summary>
/// Rows that are only ever added go by COPY where a save within a transaction has many of them: an act on ten thousand lines writes four such rows of each. They come
/// after everything else of the save and before the transaction's end, so the act is whole or not at all as ever. Comes after <see cref="AuditInterceptor"/>.
/// </summary>
public sealed class ManyAdded : SaveChangesInterceptor
{
    private const int Many = 20;

    private static readonly Type[] Kinds = [typeof(ClaimEvent), typeof(LedgerEntry), typeof(AuditEntry)];

    private readonly List<(Type Kind, IReadOnlyCollection<object> Rows)> _later = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken ct = default)
    {
        _later.Clear();
        var db = data.Context!;
        if (db.Database.CurrentTransaction is null)
        {
            return ValueTask.FromResult(result); // the save is a transaction of its own, over before the rows could follow
        }

        foreach (var added in Added(db.ChangeTracker).GroupBy(e => e.Metadata.ClrType).Where(g => g.Count() >= Many).ToList())
        {
            _later.Add((added.Key, [.. added.Select(e => e.Entity)]));
            foreach (var entry in added)
            {
                entry.State = added.Key == typeof(AuditEntry) ? EntityState.Detached : EntityState.Unchanged;
            }
        }

        return ValueTask.FromResult(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData data, int result, CancellationToken ct = default)
    {
        var bulk = new Bulk((TalentParkDb)data.Context!);
        try
        {
            foreach (var (kind, rows) in _later.OrderBy(l => Array.IndexOf(Kinds, l.Kind)))
            {
                await bulk.Insert(kind, rows, ct);
            }
        }
        catch (PostgresException e) when (e.ConstraintName == Constraints.EventOnce)
        {
            throw new StaleForm();
        }

        _later.Clear();
        return result;
    }

    /// <summary>Changes were looked for just now.</summary>
    private static List<EntityEntry> Added(ChangeTracker tracker)
    {
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. tracker.Entries().Where(e => e.State == EntityState.Added && Kinds.Contains(e.Metadata.ClrType))];
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = true;
        }
    }
}
