using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Imports;
using TalentPark.Application.Mailing;
using TalentPark.Application.Jobs;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.Identity;
using TalentPark.Infrastructure.LocalPostgres;
using TalentPark.Web.Imports;

namespace TalentPark.Benchmarks.Imports;

/// <summary>What an import needs of the site, on a throw-away PostgreSQL: services, dispatcher, one centre.</summary>
internal sealed class ImportSite : IAsyncDisposable
{
    private static readonly string[] Stored = ["person", "training", "import_row"];

    private readonly LocalPostgresServer _server;
    private readonly ServiceProvider _services;
    private readonly string _folder;
    private ICurrentUser _centre = new Actor(Guid.Empty, null, Role.Registrar);

    private ImportSite(LocalPostgresServer server, ServiceProvider services, string folder) => (_server, _services, _folder) = (server, services, folder);

    public ITableFiles Files => _services.GetRequiredService<ITableFiles>();

    public static async Task<ImportSite> Start()
    {
        var folder = Directory.CreateTempSubdirectory("talentpark-imports-").FullName;
        var server = await LocalPostgresServer.Start(new(NativePostgres.Find(), folder));
        await server.EnsureDatabase("bench");
        await using (var owner = Services(server.OwnerConnectionString("bench")))
        {
            await Migrator.Migrate(owner);
        }

        var site = new ImportSite(server, Services(server.AppConnectionString("bench")), folder);
        site._centre = new Actor(Guid.CreateVersion7(), null, Role.Registrar);
        var contact = new TypedContact("1726", "1726266", "Sinov koʻchasi 1", "+998901234567", "Sinov Direktor");
        var centre = await site.Do<RegisterCentre.Handler, Guid>((handler, ct) =>
            handler.Handle(new RegisterCentre("300000001", "Sinov markazi", false, contact, "20208000000000000001", "00401", new DateOnly(2023, 1, 1), null, "Guvohnoma 1"), ct).AsTask());
        site._centre = new Actor(Guid.CreateVersion7(), centre, Role.Centre);
        foreach (var service in site._services.GetServices<IHostedService>().Where(s => s is IJobs))
        {
            await service.StartAsync(CancellationToken.None);
        }

        return site;
    }

    /// <summary>Has a handler do its work as the centre.</summary>
    public async Task<T> Do<THandler, T>(Func<THandler, CancellationToken, Task<T>> work)
        where THandler : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(_centre);
        return await work(ActivatorUtilities.CreateInstance<THandler>(scope.ServiceProvider), CancellationToken.None);
    }

    public async Task<T> InDatabase<T>(Func<TalentParkDb, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TalentParkDb>());
    }

    /// <summary>An empty register again: tables that only grow refuse to be emptied, so their triggers sleep meanwhile.</summary>
    public Task Clear() => Execute($"set session_replication_role = replica; truncate {string.Join(", ", Stored)}, person_word, training_entry cascade; reset session_replication_role");

    /// <summary>Takes out what an import stored, empties the tables and gives the seconds that COPY alone needs to bring it back, in one transaction.</summary>
    public async Task<double> CopyAgain()
    {
        await using var source = NpgsqlDataSource.Create(_server.OwnerConnectionString("bench"));
        await using var connection = await source.OpenConnectionAsync();
        foreach (var table in Stored)
        {
            await using var from = await connection.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)");
            await using var file = File.Create(Path.Combine(_folder, table));
            await from.CopyToAsync(file);
        }

        await Clear();
        var watch = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var table in Stored)
        {
            await using var to = await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)");
            await using var file = File.OpenRead(Path.Combine(_folder, table));
            await file.CopyToAsync(to, 256 * 1024);
        }

        await transaction.CommitAsync();
        return watch.Elapsed.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>().Where(s => s is IJobs))
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_server.OwnerConnectionString("bench"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static ServiceProvider Services(string connection)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            [new($"ConnectionStrings:{Infrastructure.Infrastructure.ConnectionName}", connection), new("Keys:Search", Convert.ToBase64String(new byte[32]))]).Build();
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(settings)
            .AddSingleton<IImportWords, ImportWords>().AddSingleton<IMailComposer, NoMails>().AddInfrastructure(settings).BuildServiceProvider();
    }

    /// <summary>An import tells nobody; the dispatcher wants to know every kind of job all the same.</summary>
    private sealed class NoMails : IMailComposer
    {
        public MailText Compose(string template, IReadOnlyDictionary<string, string> values, string language) => throw new NotSupportedException();
    }

    private sealed record Actor(Guid Account, Guid? CentreId, Role Role) : ICurrentUser
    {
        public Guid? Id => Account;

        public string Name => "Sinov";

        public IReadOnlyCollection<Role> Roles => [Role];
    }
}
