using System.Diagnostics;
using System.Globalization;
using Npgsql;
using TalentPark.Infrastructure.LocalPostgres;
using TalentPark.SystemTests.Shared;
using Xunit;

[assembly: AssemblyFixture(typeof(TestPostgres))]

namespace TalentPark.SystemTests.Shared;

/// <summary>
/// One throw-away PostgreSQL for the whole run, started when the first test asks for a database. Take it as a constructor argument; each
/// class makes its own database, empty or from a template. A class that stops the server makes one of its own.
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly HashSet<string> _templates = [];
    private readonly TempFolder _folder = new();
    private LocalPostgresServer? _server;
    private LocalPostgresOptions? _options;
    private int _made;

    /// <summary>True: what it has confirmed outlives its own end.</summary>
    public bool IsDurable { get; init; }

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

    /// <summary>Stops the server at once (PostgreSQL's <c>immediate</c>): nobody is waited for, nothing is written down.</summary>
    public async Task StopAtOnce()
    {
        var pid = (await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "data", "postmaster.pid")))[0].Trim();
        using (var kill = Process.Start("kill", ["-QUIT", pid]))
        {
            await kill.WaitForExitAsync();
        }

        while (Directory.Exists($"/proc/{pid}"))
        {
            await Task.Delay(5);
        }
    }

    /// <summary>Starts it again where it was.</summary>
    public async Task StartAgain() => _server = await LocalPostgresServer.Start(_options! with { Port = _server!.Port });

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
            _options ??= new(NativePostgres.Find(), _folder.Path, Fsync: IsDurable);
            return _server ??= await LocalPostgresServer.Start(_options);
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
