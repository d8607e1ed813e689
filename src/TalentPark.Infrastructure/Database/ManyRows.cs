using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TalentPark.Application.Jobs;
using TalentPark.Application.Mailing;
using TalentPark.Domain.Audit;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Infrastructure.Database;

/// <summary>
/// Rows go by COPY where a save within a transaction has many of a kind: an act on ten thousand lines changes line, claim and payment, and writes to timeline, ledger and
/// audit. They come after everything else of the save and before the transaction's end, so the act is whole or not at all as ever. Comes after <see cref="AuditInterceptor"/>.
/// </summary>
public sealed class ManyRows : SaveChangesInterceptor
{
    private const int Many = 20;

    /// <summary>In the order in which they are written.</summary>
    private static readonly Type[] Changed = [typeof(Claim), typeof(ClaimLine), typeof(Payment), typeof(PaymentLine)];

    private static readonly Type[] Added = [typeof(BankAnswerRow), typeof(ClaimEvent), typeof(LedgerEntry), typeof(Mail), typeof(Job), typeof(AuditEntry)];

    private readonly List<BulkChange> _changed = [];
    private readonly List<(Type Kind, IReadOnlyCollection<object> Rows)> _added = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken ct = default)
    {
        _changed.Clear();
        _added.Clear();
        var db = data.Context!;
        if (db.Database.CurrentTransaction is null)
        {
            return ValueTask.FromResult(result); // the save is a transaction of its own, over before the rows could follow
        }

        foreach (var many in MadeUp(db.ChangeTracker).GroupBy(e => (e.Metadata.ClrType, e.State)).Where(g => g.Count() >= Many).Select(g => g.ToList()).ToList())
        {
            var kind = many[0].Metadata.ClrType;
            if (many[0].State == EntityState.Modified)
            {
                _changed.Add(new(kind, many));
            }
            else
            {
                _added.Add((kind, [.. many.Select(e => e.Entity)]));
                many.ForEach(e => e.State = kind == typeof(AuditEntry) ? EntityState.Detached : EntityState.Unchanged);
            }
        }

        return ValueTask.FromResult(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData data, int result, CancellationToken ct = default)
    {
        var bulk = new Bulk((TalentParkDb)data.Context!);
        foreach (var change in _changed.OrderBy(c => Array.IndexOf(Changed, c.Kind)))
        {
            await bulk.Update(change, ct);
        }

        foreach (var (kind, rows) in _added.OrderBy(l => Array.IndexOf(Added, l.Kind)))
        {
            await bulk.Insert(kind, rows, ct);
        }

        _changed.Clear();
        _added.Clear();
        return result;
    }

    /// <summary>Changes were looked for just now.</summary>
    private static List<EntityEntry> MadeUp(ChangeTracker tracker)
    {
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. tracker.Entries().Where(e => (e.State == EntityState.Added ? Added : e.State == EntityState.Modified ? Changed : []).Contains(e.Metadata.ClrType))];
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = true;
        }
    }
}
