using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using TalentPark.Application.Centres;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Infrastructure.Database;

/// <summary>
/// The rating in the database: counted by one statement, ranked by <see cref="CentreRating"/>, written in the transaction that holds the lock.
/// Readers keep the last outcome until then.
/// </summary>
internal sealed partial class CentreRatings(NpgsqlDataSource source, TimeProvider clock, ILogger<CentreRatings> log) : BackgroundService, ICentreRatings
{
    /// <summary>Two processes at once: the second leaves it to the first.</summary>
    private const long Lock = 7_251_893_310_458;

    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ask() => _asked.Writer.TryWrite(true);

    public async Task<bool> Refresh(DateOnly asOf, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var take = new NpgsqlCommand("select pg_try_advisory_xact_lock($1)", connection, transaction) { Parameters = { new() { Value = Lock } } };
        if (await take.ExecuteScalarAsync(ct) is not true)
        {
            return false;
        }

        var table = CentreRating.Of(await Count(connection, transaction, asOf, ct));
        await Keep(connection, transaction, table, asOf, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                if (await IsOld(clock.Today(), stoppingToken))
                {
                    await Refresh(clock.Today(), stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The last outcome stays and the next reader asks again.
                NotRefreshed(log, e);
            }
        }
    }

    private async Task<bool> IsOld(DateOnly today, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select coalesce(max(as_of) < $1, true) from rating_run");
        command.Parameters.Add(new() { Value = today });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private static async Task<List<CentreNumbers>> Count(NpgsqlConnection connection, NpgsqlTransaction transaction, DateOnly asOf, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(CountSql, connection, transaction) { Parameters = { new() { Value = asOf } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var numbers = new List<CentreNumbers>();
        while (await reader.ReadAsync(ct))
        {
            numbers.Add(new(reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5)));
        }

        return numbers;
    }

    private async Task Keep(NpgsqlConnection connection, NpgsqlTransaction transaction, RatingTable table, DateOnly asOf, CancellationToken ct)
    {
        await using var clear = new NpgsqlCommand("delete from rated_centre", connection, transaction);
        await clear.ExecuteNonQueryAsync(ct);
        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy rated_centre (centre_id, courses, students, graduates, employed, at_exporters, score, place) from stdin (format binary)", ct))
        {
            foreach (var (numbers, score, place) in table.Scores)
            {
                await copy.StartRowAsync(ct);
                await copy.WriteAsync(numbers.CentreId, ct);
                foreach (var count in new[] { numbers.Courses, numbers.Students, numbers.Graduates, numbers.Employed, numbers.AtExporters })
                {
                    await copy.WriteAsync(count, ct);
                }

                await (score is { } s ? copy.WriteAsync(s, NpgsqlDbType.Numeric, ct) : copy.WriteNullAsync(ct));
                await (place is { } p ? copy.WriteAsync(p, ct) : copy.WriteNullAsync(ct));
            }

            await copy.CompleteAsync(ct);
        }

        var at = clock.GetUtcNow();
        await using var run = new NpgsqlCommand("insert into rating_run (id, as_of, computed_at, largest, ranked) values ($1, $2, $3, $4, $5)", connection, transaction)
        {
            Parameters =
            {
                new() { Value = Guid.CreateVersion7(at) }, new() { Value = asOf }, new() { Value = at },
                new() { Value = table.Largest.ToArray() }, new() { Value = table.Scores.Count(s => s.Place is not null) },
            },
        };
        await run.ExecuteNonQueryAsync(ct);
    }

    [LoggerMessage(LogLevel.Error, "The rating of centres was not brought up to date.")]
    private static partial void NotRefreshed(ILogger log, Exception e);

    /// <summary>
    /// $1 is the day. Periods of one employer and kind never share a day, so the joins to them give one row at most for each job.
    /// </summary>
    private const string CountSql = """
        with rated as (
          select c.id from training_centre c
          where not c.is_state and exists (
            select from accreditation a where a.centre_id = c.id and a.valid_from <= $1 and (a.valid_to is null or a.valid_to >= $1))),
        held as (
          select course.id, course.centre_id, course.completed_on from course join rated on rated.id = course.centre_id where course.started_on <= $1),
        trained as (
          select held.centre_id, training.person_id, min(held.completed_on) filter (where held.completed_on <= $1) as done_on
          from training join held on held.id = training.course_id group by held.centre_id, training.person_id),
        job as (
          select e.person_id, e.hired_on, resident.id is not null and exporter.id is not null as exporting
          from employment e
          left join employer_period resident on resident.employer_id = e.employer_id and resident.kind = 'Resident'
            and resident.valid_from <= e.hired_on and (resident.valid_to is null or resident.valid_to >= e.hired_on)
          left join employer_period exporter on exporter.employer_id = e.employer_id and exporter.kind = 'Exporter'
            and exporter.valid_from <= e.hired_on and (exporter.valid_to is null or exporter.valid_to >= e.hired_on)
          where e.hired_on <= $1),
        hired as (
          select trained.centre_id, trained.person_id, bool_or(job.exporting) as exporting
          from trained join job on job.person_id = trained.person_id and job.hired_on >= trained.done_on group by trained.centre_id, trained.person_id)
        select rated.id, coalesce(c.courses, 0)::int, coalesce(t.students, 0)::int, coalesce(t.graduates, 0)::int, coalesce(h.employed, 0)::int, coalesce(h.at_exporters, 0)::int
        from rated
        left join (select centre_id, count(*) as courses from held group by centre_id) c on c.centre_id = rated.id
        left join (select centre_id, count(*) as students, count(done_on) as graduates from trained group by centre_id) t on t.centre_id = rated.id
        left join (select centre_id, count(*) as employed, count(*) filter (where exporting) as at_exporters from hired group by centre_id) h on h.centre_id = rated.id
        """;
}
