using Microsoft.EntityFrameworkCore;
using Npgsql;
using TalentPark.Application.Imports;

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

        var table = BulkTable.Of(db.Model, type);
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

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task Refusing(Func<NpgsqlConnection, Task> work, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await work((NpgsqlConnection)db.Database.GetDbConnection());
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
