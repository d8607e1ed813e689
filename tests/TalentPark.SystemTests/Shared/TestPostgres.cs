using System.Globalization;
using Npgsql;
using TalentPark.Infrastructure.LocalPostgres;
using TalentPark.SystemTests.Shared;
using Xunit;

[assembly: AssemblyFixture(typeof(TestPostgres))]

namespace TalentPark.SystemTests.Shared;

/// <summary>
/// One throw-away PostgreSQL for the whole run, started when the first test asks for a database. Take it as a constructor argument; each
/// class makes its own database, empty or from a template.
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly HashSet<string> _templates = [];
    private readonly TempFolder _folder = new();
    private LocalPostgresServer? _server;
    private int _made;

    /// <summary>A new database; with a template, a copy of it as <see cref="EnsureTemplate"/> left it.</summary>
    public async Task<TestDatabase> CreateDatabase(string? template = null)
    {
        var server = await Server();
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _made)}");
        await Execute(server, $"create database {name}" + (template is null ? "" : $" template {template}"));
        return Database(server, name);
    }

    /// <summary>Makes and fills the template once; later calls wait for the first. <paramref name="fill"/> gets it empty.</summary>
    public async Task EnsureTemplate(string name, Func<TestDatabase, Task> fill)
    {
        var server = await Server();
        await _gate.WaitAsync();
        try
        {
            if (!_templates.Contains(name))
            {
                await Execute(server, $"drop database if exists {name} with (force)");
                await Execute(server, $"create database {name}");
                await fill(Database(server, name));
                NpgsqlConnection.ClearAllPools();
                await Execute(server, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'"); // a template may not be in use
                _templates.Add(name);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _server.DisposeAsync();
        }

        _gate.Dispose();
        _folder.Dispose();
    }

    private async Task<LocalPostgresServer> Server()
    {
        await _gate.WaitAsync();
        try
        {
            return _server ??= await LocalPostgresServer.Start(new(NativePostgres.Find(), _folder.Path, Fsync: false));
        }
        finally
        {
            _gate.Release();
        }
    }

    private static TestDatabase Database(LocalPostgresServer server, string name) => new(name, server.OwnerConnectionString(name), server.AppConnectionString(name));

    private static async Task Execute(LocalPostgresServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.OwnerConnectionString("postgres"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

/// <param name="Name">The database's name on the server.</param>
/// <param name="Owner">Connection string of the role that migrates.</param>
/// <param name="App">Connection string of the role the application uses.</param>
public sealed record TestDatabase(string Name, string Owner, string App);
