using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.LocalPostgres;

/// <summary>
/// The verb <c>dev</c>: a database of its own where none is named, migrated; then the site under the application's role. In Development only:
/// production migrates by the verb <c>migrate</c> and brings its own database and keys.
/// </summary>
public sealed class DevRun : IAsyncDisposable
{
    private const string Database = "talentpark";
    private const string Connection = $"ConnectionStrings:{Infrastructure.ConnectionName}";
    private readonly LocalPostgresServer? _server;
    private readonly string _address;

    private DevRun(LocalPostgresServer? server, string address)
    {
        _server = server;
        _address = address;
    }

    /// <summary>Prepares database and settings. Null, after one line on standard error, when that cannot be done.</summary>
    public static async Task<DevRun?> Prepare(IHostEnvironment environment, ConfigurationManager configuration)
    {
        try
        {
            if (!environment.IsDevelopment() || !OperatingSystem.IsLinux())
            {
                throw new LocalPostgresFailed("The verb dev is for Development on Linux. Set ASPNETCORE_ENVIRONMENT=Development, or use migrate and serve.");
            }

            var root = DataRoot.Open(DataRoot.DefaultPath(configuration["TALENTPARK_DATA"]));
            configuration["Keys:Search"] ??= root.SearchKey;
            configuration["urls"] ??= $"http://localhost:{configuration["PORT"] ?? "5080"}";
            configuration["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning"; // the address is printed once, by Serve
            configuration["Mail:Folder"] ??= Path.Combine(root.Path, "mail");
            configuration["Accounts:SecondFactorRequired"] ??= "false"; // invented data, and a published password
            configuration["PublicAddress"] ??= configuration["urls"];
            var server = configuration[Connection] is { Length: > 0 } ? null : await StartServer(root.Path, configuration);
            await Migrate(configuration, server?.OwnerConnectionString(Database));
            return new DevRun(server, configuration["urls"]!);
        }
        catch (LocalPostgresFailed e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return null;
        }
        catch (NpgsqlException e)
        {
            await Console.Error.WriteLineAsync($"The database cannot be used: {e.Message.ReplaceLineEndings(" ")}");
            return null;
        }
    }

    /// <summary>Serves until stopped and gives the exit code.</summary>
    public async Task<int> Serve(WebApplication app)
    {
        try
        {
            await app.StartAsync();
            await Announce(app.Services);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{_address} is taken. Stop what runs there or choose another port: PORT=5081 ./run.sh");
            return 1;
        }
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task Announce(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var demo = scope.ServiceProvider.GetRequiredService<IDemoAccounts>();
        Console.WriteLine($"TalentPark is ready: {_address}");
        if (await demo.List() is { Count: > 0 } accounts)
        {
            Console.WriteLine($"Demo sign-ins, each with the password {demo.Password}:");
            foreach (var account in accounts)
            {
                Console.WriteLine($"  {account.Email,-28} {account.Role.Code(),-13} {account.Centre}".TrimEnd());
            }
        }
    }

    private static async Task<LocalPostgresServer> StartServer(string root, ConfigurationManager configuration)
    {
        var server = await LocalPostgresServer.Start(new(NativePostgres.Find(configuration["LocalPostgres:Native"]), root));
        await server.EnsureDatabase(Database);
        configuration[Connection] = server.AppConnectionString(Database);
        return server;
    }

    /// <param name="configuration">The site's settings.</param>
    /// <param name="owner">The owner's connection string; null where the one of the settings owns the database.</param>
    private static async Task Migrate(ConfigurationManager configuration, string? owner)
    {
        var settings = new ConfigurationBuilder().AddConfiguration(configuration);
        if (owner is not null)
        {
            settings.AddInMemoryCollection([new(Connection, owner)]);
        }

        var asOwner = settings.Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IConfiguration>(asOwner)
            .AddInfrastructure(asOwner)
            .BuildServiceProvider();
        await Migrator.Migrate(services);
    }
}
