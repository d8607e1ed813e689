using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Jobs;

/// <summary>The table of jobs as one dispatcher sees it, over the connection whose session holds the job under way.</summary>
internal sealed class JobQueue(NpgsqlConnection connection)
{
    /// <summary>Ids of jobs that are due, the longest waiting first.</summary>
    public async Task<IReadOnlyList<Guid>> Waiting(string[] kinds, CancellationToken ct)
    {
        await using var command = Command("select id from job where state = 'Waiting' and due_at <= now() and kind = any($1) order by due_at, id limit 20", [kinds]);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(ct))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    /// <summary>Holds the job for this session; false when another one has it.</summary>
    public async Task<bool> Hold(Guid id, CancellationToken ct)
    {
        await using var command = Command("select pg_try_advisory_lock(hashtextextended($1, 0))", Name(id));
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    public async Task Release(Guid id)
    {
        if (connection.FullState == System.Data.ConnectionState.Open)
        {
            await Execute("select pg_advisory_unlock(hashtextextended($1, 0))", Name(id));
        }
    }

    /// <summary>Counts the attempt before it begins, so that one that kills the process counts too; null when the job was done meanwhile.</summary>
    public async Task<BegunJob?> Begin(Guid id, CancellationToken ct)
    {
        await using var command = Command(
            "update job set attempts = attempts + 1 where id = $1 and state = 'Waiting' and due_at <= now() returning kind, subject_id, attempts, actor_id, actor_name, actor_roles", id);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new BegunJob(
                id, reader.GetString(0), reader.GetGuid(1), reader.GetInt32(2),
                new JobActor(reader.IsDBNull(3) ? null : reader.GetGuid(3), reader.GetString(4), JobActor.Read(reader.GetString(5))))
            : null;
    }

    public Task End(Guid id, JobState state, string error) => Execute("update job set state = $2, last_error = $3 where id = $1", id, state.ToString(), error);

    /// <summary>The process ends: the attempt does not count.</summary>
    public Task PutBack(Guid id) => Execute("update job set attempts = attempts - 1 where id = $1", id);

    public Task Later(Guid id, TimeSpan wait, string error) => Execute("update job set due_at = now() + $2, last_error = $3 where id = $1", id, wait, error);

    private static string Name(Guid id) => $"job {id}";

    private async Task Execute(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    private NpgsqlCommand Command(string sql, params IReadOnlyList<object> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}

/// <summary>A job whose attempt was counted.</summary>
internal sealed record BegunJob(Guid Id, string Kind, Guid SubjectId, int Attempts, JobActor Actor);

/// <summary>Whoever set a job off, as the audit names them.</summary>
internal sealed record JobActor(Guid? Id, string Name, IReadOnlyCollection<Role> Roles) : ICurrentUser
{
    public Guid? CentreId => null;

    public static IReadOnlyCollection<Role> Read(string codes) => [.. Enum.GetValues<Role>().Where(r => codes.Split(' ').Contains(r.Code()))];
}
