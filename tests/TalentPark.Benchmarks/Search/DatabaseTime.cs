using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TalentPark.Benchmarks.Search;

/// <summary>Adds up what the application waits for its database: each statement from sending to the last row read.</summary>
internal sealed class DatabaseTime : DbCommandInterceptor
{
    private TimeSpan _total;

    public int Statements { get; private set; }

    public double TakeMs()
    {
        var ms = _total.TotalMilliseconds;
        (_total, Statements) = (TimeSpan.Zero, 0);
        return ms;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData data, DbDataReader result, CancellationToken ct = default)
    {
        _total += data.Duration;
        Statements++;
        return new(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData data, InterceptionResult result)
    {
        _total += data.Duration;
        return result;
    }
}
