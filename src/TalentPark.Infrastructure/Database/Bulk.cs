using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using TalentPark.Application.Imports;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Database;

internal sealed class Bulk(TalentParkDb db) : IBulk
{
    public Task Insert<T>(IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class => Insert(typeof(T), rows, ct);

    internal async Task Insert(Type type, IReadOnlyCollection<object> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = BulkTable.Of(db.Model, type).For(rows);
        await Refusing(connection => Copy(connection, table.Name, table, rows, ct), ct);
    }

    public async Task Update<T>(IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = BulkTable.Of(db.Model, typeof(T));
        await Refusing(
            async connection =>
            {
                await Execute(connection, $"create temp table bulk_change as select {table.ColumnList} from {table.Name} with no data", ct);
                await Copy(connection, "bulk_change", table, rows, ct);
                await Execute(connection, table.UpdateFrom("bulk_change"), ct);
                await Execute(connection, "drop table bulk_change", ct);
            },
            ct);
    }

    /// <exception cref="StaleForm">One of them was changed meanwhile, or is gone.</exception>
    internal Task Update(BulkChange change, CancellationToken ct)
    {
        var table = BulkTable.Of(db.Model, change.Kind).Of(change.Properties);
        return Refusing(
            async connection =>
            {
                await Execute(connection, $"create temp table bulk_change as select {table.ColumnList}, xmin as row_version from {table.Name} with no data", ct);
                await using (var writer = await connection.BeginBinaryImportAsync($"copy bulk_change ({table.ColumnList}, row_version) from stdin (format binary)", ct))
                {
                    foreach (var (row, version) in change.Rows)
                    {
                        await writer.StartRowAsync(ct);
                        table.Write(writer, row);
                        await writer.WriteAsync(version, NpgsqlDbType.Xid, ct);
                    }

                    await writer.CompleteAsync(ct);
                }

                if (change.Version is null)
                {
                    Expect(change, await Execute(connection, table.UpdateFrom("bulk_change"), ct));
                }
                else
                {
                    await Execute(connection, $"select from {table.Name} t join bulk_change s on {table.KeysMeet} order by {table.KeyList} for no key update of t", ct); // one order for all, so that none waits for another in a circle
                    change.Written(await Versioned(connection, change, $"{table.UpdateFrom("bulk_change")} and t.xmin = s.row_version returning t.xmin", ct));
                }

                await Execute(connection, "drop table bulk_change", ct);
            },
            ct);
    }

    public async Task InTransaction(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            await work(ct);
            await transaction.CommitAsync(ct);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static async Task Copy(NpgsqlConnection connection, string target, BulkTable table, IReadOnlyCollection<object> rows, CancellationToken ct)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"copy {target} ({table.ColumnList}) from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            table.Write(writer, row);
        }

        await writer.CompleteAsync(ct);
    }

    private static async Task<int> Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<uint> Versioned(NpgsqlConnection connection, BulkChange change, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var (count, version) = (0, 0u);
        while (await reader.ReadAsync(ct))
        {
            (count, version) = (count + 1, reader.GetFieldValue<uint>(0));
        }

        Expect(change, count);
        return version;
    }

    private static void Expect(BulkChange change, int written)
    {
        if (written != change.Count)
        {
            throw new StaleForm();
        }
    }

    private async Task Refusing(Func<NpgsqlConnection, Task> work, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await work((NpgsqlConnection)db.Database.GetDbConnection());
        }
        catch (PostgresException e) when (e.ConstraintName == Constraints.EventOnce || e.SqlState == PostgresErrorCodes.DeadlockDetected)
        {
            throw new StaleForm();
        }
        catch (PostgresException e) when (Constraints.Refusal(e) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
