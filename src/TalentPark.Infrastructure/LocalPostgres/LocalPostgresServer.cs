using Npgsql;

namespace TalentPark.Infrastructure.LocalPostgres;

/// <summary>
/// A real PostgreSQL for development and tests, with its data in one folder. It listens on 127.0.0.1 alone and ends with the process that
/// started it. A server that already runs on the folder is used as it is and left running.
/// </summary>
public sealed class LocalPostgresServer : IAsyncDisposable
{
    public const string OwnerRole = "talentpark_owner";
    public const string AppRole = "talentpark_app";

    private readonly string _ownerPassword;
    private readonly string _appPassword;
    private readonly Action? _stop;

    /// <param name="port">The port it listens on.</param>
    /// <param name="passwords">Those of <see cref="OwnerRole"/> and <see cref="AppRole"/>.</param>
    /// <param name="stop">Stops the server; null when another process started it.</param>
    internal LocalPostgresServer(int port, (string Owner, string App) passwords, Action? stop)
    {
        Port = port;
        (_ownerPassword, _appPassword) = passwords;
        _stop = stop;
    }

    public int Port { get; }

    /// <summary>True when this process started the server and will stop it; false when it found it running.</summary>
    public bool IsOwn => _stop is not null;

    /// <summary>Starts the server of the folder, or attaches to it. Safe to call from two processes at once and after either was killed.</summary>
    /// <exception cref="LocalPostgresFailed">It cannot be started; the message says why in one line.</exception>
    public static Task<LocalPostgresServer> Start(LocalPostgresOptions options, CancellationToken cancellation = default) => OperatingSystem.IsLinux()
        ? LocalPostgresStart.Run(options, cancellation)
        : throw new LocalPostgresFailed("The local database runs on Linux only: set ConnectionStrings__TalentPark to a PostgreSQL 18 of your own.");

    /// <summary>For migrations: the role that owns the database and all in it.</summary>
    public string OwnerConnectionString(string database) => ConnectionString(database, OwnerRole, _ownerPassword);

    /// <summary>For the application: a role that owns nothing; the migrations give it its rights.</summary>
    public string AppConnectionString(string database) => ConnectionString(database, AppRole, _appPassword);

    /// <summary>Makes the database where there is none of that name.</summary>
    public async Task EnsureDatabase(string name, CancellationToken cancellation = default)
    {
        await using var source = NpgsqlDataSource.Create(OwnerConnectionString("postgres"));
        await using var exists = source.CreateCommand("select 1 from pg_database where datname = $1");
        exists.Parameters.AddWithValue(name);
        if (await exists.ExecuteScalarAsync(cancellation) is not null)
        {
            return;
        }

        await using var create = source.CreateCommand($"create database {Quoted(name)}");
        try
        {
            await create.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // another process made it between the two commands
        }
    }

    public ValueTask DisposeAsync()
    {
        _stop?.Invoke();
        return ValueTask.CompletedTask;
    }

    internal async Task<bool> Answers(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(OwnerConnectionString("postgres") + ";Pooling=false");
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new LocalPostgresFailed("The password file beside the local database is not that of its server: bring the right one back or remove the data folder.", e);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Gives the application's role the password kept beside the data, whatever an interrupted start left.</summary>
    internal async Task EnsureAppRole(CancellationToken cancellation)
    {
        // the password is hex digits of our own making, so it may stand in the text
        await using var source = NpgsqlDataSource.Create(OwnerConnectionString("postgres"));
        await using var command = source.CreateCommand($"""
            do $$ begin
              if not exists (select from pg_roles where rolname = '{AppRole}') then create role {AppRole} login; end if;
              alter role {AppRole} password '{_appPassword}';
            end $$
            """);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private string ConnectionString(string database, string role, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Database = database,
        Username = role,
        Password = password,
        Timeout = 5,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    private static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
