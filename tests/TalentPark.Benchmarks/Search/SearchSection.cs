using System.Globalization;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TalentPark.Application.Registry.Lists;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Infrastructure;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.LocalPostgres;

namespace TalentPark.Benchmarks.Search;

/// <summary>
/// The first page of every register at 10,000 and at 1,000,000 persons: the site's own handlers on a real PostgreSQL; what counts is the time of
/// all statements of the page together. The databases are kept in a folder, so that only the first run fills them.
/// </summary>
internal static class SearchSection
{
    private const int Small = 10_000, Rounds = 21;

    private static readonly int Large = int.TryParse(Environment.GetEnvironmentVariable("PERSONS"), out var n) ? n : 1_000_000;
    private const double Goal = 30, Slack = 5, Growth = 1.5;

    public static async Task<int> Run()
    {
        var folder = Environment.GetEnvironmentVariable("TALENTPARK_DATA") ?? Path.Combine(Path.GetTempPath(), "talentpark-search");
        await using var server = await LocalPostgresServer.Start(new(NativePostgres.Find(), folder, Fsync: false));
        var small = await Measured(server, Small);
        var large = await Measured(server, Large);
        Console.WriteLine($"{Environment.ProcessorCount} core(s), PostgreSQL 18; medians and 95th percentiles of {Rounds} first pages, ms of database time, all statements of the page together");
        Console.WriteLine();
        Console.WriteLine("| First page of | 10,000: median | p95 | 1,000,000: median | p95 | statements | rows | within the goal |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---|");
        var missed = 0;
        foreach (var (few, many) in small.Zip(large))
        {
            var isWithin = many.Median <= Goal && many.Median <= Math.Max(few.Median * Growth, few.Median + Slack);
            missed += isWithin ? 0 : 1;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {many.Name} | {few.Median:0.0} | {few.P95:0.0} | {many.Median:0.0} | {many.P95:0.0} | {many.Statements} | {many.Rows} | {(isWithin ? "yes" : "no")} |"));
        }

        return missed == 0 ? 0 : 1;
    }

    private static async Task<List<Found>> Measured(LocalPostgresServer server, int persons)
    {
        var name = $"search_{persons}";
        var isNew = await IsNew(server, name);
        await server.EnsureDatabase(name);
        var time = new DatabaseTime();
        await using var services = Services(server.OwnerConnectionString(name), time);
        await Migrator.Migrate(services); // a kept one may be of an earlier version
        if (isNew)
        {
            var cipher = services.GetRequiredService<PersonalCipher>();
            await Country.Fill(server.OwnerConnectionString(name), persons, (byte[])cipher.Text.ConvertToProvider("60308027020015")!);
        }

        var found = new List<Found>();
        foreach (var (label, ask) in Questions())
        {
            using var scope = services.CreateScope();
            found.Add(await Ask(label, () => ask(scope.ServiceProvider), time));
        }

        return found;
    }

    private static async Task<Found> Ask(string name, Func<Task<int>> ask, DatabaseTime time)
    {
        var (rows, statements) = (0, 0);
        var times = new List<double>();
        for (var round = -3; round < Rounds; round++)
        {
            time.TakeMs();
            rows = await ask();
            statements = time.Statements;
            var ms = time.TakeMs();
            if (round >= 0)
            {
                times.Add(ms);
            }
        }

        times.Sort();
        return new(name, times[Rounds / 2], times[Rounds * 95 / 100], statements, rows);
    }

    private static IEnumerable<(string Name, Func<IServiceProvider, Task<int>> Ask)> Questions()
    {
        var day = new DateOnly(2026, 3, 1);
        foreach (var typed in new[] { "s", "a", "sh", "Шук", "shukurbekov", "zzz", "toshpolat", "sherzod ali", "sh al", "karim zzz", "anvar oʻgʻli", "qodir madina olim" })
        {
            yield return ($"persons: “{typed}”", Persons(new(Find: typed)));
        }

        yield return ("persons: a PINFL", Persons(new(Find: "60308027020015")));
        foreach (var (label, filter) in new (string, PersonFilter)[]
        {
            ("no filter", new()),
            ("region, common", new(Region: "1726")),
            ("region, rare", new(Region: "1712")),
            ("district", new(District: "1726266")),
            ("direction, common", new(Direction: Direction(0))),
            ("direction, rare", new(Direction: Direction(40))),
            ("centre", new(Centre: "300000001")),
            ("completed in a month", new(CompletedFrom: day, CompletedTo: day.AddMonths(1).AddDays(-1))),
            ("completed in a year", new(CompletedFrom: day.AddYears(-1), CompletedTo: day)),
            ("studying", new(State: TrainingState.Studying)),
            ("completed", new(State: TrainingState.Completed)),
            ("without PINFL", new(State: TrainingState.WithoutPinfl)),
            ("region and direction", new(Region: "1726", Direction: Direction(40))),
            ("region and period", new(Region: "1712", CompletedFrom: day, CompletedTo: day.AddMonths(1).AddDays(-1))),
            ("direction and period", new(Direction: Direction(10), CompletedFrom: day, CompletedTo: day.AddMonths(1).AddDays(-1))),
            ("district and direction", new(District: "1726266", Direction: Direction(3))),
            ("centre and direction", new(Centre: "300000002", Direction: Direction(20))),
            ("region and without PINFL", new(Region: "1712", State: TrainingState.WithoutPinfl)),
            ("“sh” in a rare district", new(Find: "sh", District: "1735401")),
            ("“sh” in a region", new(Find: "sh", Region: "1712")),
            ("“a” of a direction, rare", new(Find: "a", Direction: Direction(40))),
            ("“shukurbekov” in a region", new(Find: "shukurbekov", Region: "1726")),
        })
        {
            yield return ($"persons: {label}", Persons(filter));
        }

        yield return ("persons: by completion, latest first", Persons(new(), new("completed", true)));
        yield return ("persons: region, by completion", Persons(new(Region: "1712"), new("completed", true)));
        yield return ("persons: period, by completion", Persons(new(CompletedFrom: day), new("completed")));
        foreach (var (label, filter) in new (string, EmploymentFilter)[]
        {
            ("no filter", new()), ("period", new(HiredFrom: day, HiredTo: day.AddMonths(1))), ("current", new(IsCurrent: true)), ("ended", new(IsCurrent: false)),
            ("source, common", new(Source: FactSource.Centre)), ("source, rare", new(Source: FactSource.ItPark)), ("employer, large", new(Employer: "400000001")), ("employer, small", new(Employer: "400019000")),
            ("employer by name", new(Employer: "korxona 77")), ("ended at an employer", new(Employer: "400000001", IsCurrent: false)), ("source and period", new(HiredTo: day, Source: FactSource.ItPark)), ("“sh”, ended", new(Find: "sh", IsCurrent: false)), ("“shukurbekov”", new(Find: "shukurbekov")),
        })
        {
            yield return ($"employments: {label}", s => Rows(new ListEmployments.Handler(Db(s), Hash(s)).Handle(new(filter, new(Descending: true)), default)));
        }

        foreach (var (label, filter) in new (string, CertificateFilter)[]
        {
            ("no filter", new()), ("number, whole", new(Find: "tp-000 005 000")), ("number, beginning", new(Find: "TP-0000")), ("programme", new(Programme: CertificateProgramme.StateList)), ("issuer", new(Issuer: "sap")),
            ("level", new(Level: "medium")), ("to be checked", new(State: CertificateState.Claimed)), ("rejected (none)", new(State: CertificateState.Rejected)), ("period", new(IssuedFrom: day, IssuedTo: day.AddMonths(1))),
            ("issuer and state", new(Issuer: "sap", State: CertificateState.Claimed)), ("“dilnoza”, of an issuer", new(Find: "dilnoza", Issuer: "sap")),
        })
        {
            yield return ($"certificates: {label}", s => Rows(new ListCertificates.Handler(Db(s), Hash(s)).Handle(new(filter, new(Descending: true)), default)));
        }

        foreach (var (label, filter) in new (string, EmployerFilter)[]
        {
            ("no filter", new()), ("name", new(Find: "korx 19")), ("region", new(Region: "1726")), ("resident exporters on a day", new(Standing: EmployerStanding.ResidentExporter, On: day)), ("neither", new(Standing: EmployerStanding.Neither, Region: "1712")),
        })
        {
            yield return ($"employers: {label}", s => Rows(new ListEmployers.Handler(Db(s), TimeProvider.System).Handle(new(filter, new()), default)));
        }

        yield return ("centres: no filter", s => Rows(new ListCentres.Handler(Db(s), TimeProvider.System).Handle(new(new(), new()), default)));
        yield return ("centres: name", s => Rows(new ListCentres.Handler(Db(s), TimeProvider.System).Handle(new(new(Find: "markaz 5"), new()), default)));
    }

    /// <summary>A direction by how common it is here: 0 the most.</summary>
    private static string Direction(int rank) => Domain.Policy.ShippedPolicy.Directions.Select(d => d.Code).Distinct()
        .OrderBy(c => Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(c))), StringComparer.Ordinal).ElementAt(rank);

    private static Func<IServiceProvider, Task<int>> Persons(PersonFilter filter, Paging? paging = null) =>
        s => Rows(new ListPersons.Handler(Db(s), Hash(s), TimeProvider.System).Handle(new(filter, paging ?? new()), default));

    private static async Task<int> Rows<T>(ValueTask<ListPage<T>> page)
        where T : IListed => (await page).Rows.Count;

    private static ITalentParkDb Db(IServiceProvider services) => services.GetRequiredService<ITalentParkDb>();

    private static IKeyedHash Hash(IServiceProvider services) => services.GetRequiredService<IKeyedHash>();

    private static ServiceProvider Services(string connection, DatabaseTime time)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:TalentPark"] = connection + ";Command Timeout=0",
            ["Keys:Search"] = Convert.ToBase64String(new byte[32]),
        }).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddLogging()
            .AddInfrastructure(configuration)
            .ConfigureDbContext<TalentParkDb>(o => o.AddInterceptors(time))
            .BuildServiceProvider();
    }

    private static async Task<bool> IsNew(LocalPostgresServer server, string name)
    {
        await using var source = NpgsqlDataSource.Create(server.OwnerConnectionString("postgres"));
        await using var command = source.CreateCommand("select not exists (select from pg_database where datname = $1)");
        command.Parameters.AddWithValue(name);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private sealed record Found(string Name, double Median, double P95, int Statements, int Rows);
}
