using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Payments;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.Identity;
using TalentPark.Infrastructure.LocalPostgres;
using TalentPark.Web.Payments;

namespace TalentPark.Benchmarks.Payments;

/// <summary>The whole site without its browser, on a throw-away PostgreSQL: people of each role, and claims as many as asked for.</summary>
internal sealed class MoneySite : IAsyncDisposable
{
    public const string Password = "sinov-parol-2025";

    private static readonly DateTimeOffset Noon = new(2025, 9, 15, 7, 0, 0, TimeSpan.Zero);
    private static readonly TypedContact Contact = new("1726", "1726266", "Sinov koʻchasi 1", "+998901234567", "Sinov Direktor");

    private readonly LocalPostgresServer _server;
    private readonly Factory _factory;
    private readonly string _folder;
    private readonly Dictionary<Role, Person> _people = [];
    private int _centres;
    private int _claims;
    private int _persons;

    private MoneySite(LocalPostgresServer server, Factory factory, string folder) => (_server, _factory, _folder) = (server, factory, folder);

    public static async Task<MoneySite> Start()
    {
        var folder = Directory.CreateTempSubdirectory("talentpark-payments-").FullName;
        var server = await LocalPostgresServer.Start(new(NativePostgres.Find(), folder));
        await server.EnsureDatabase("bench");
        await using (var owner = new Factory(server.OwnerConnectionString("bench"), folder))
        {
            await Migrator.Migrate(owner.Services);
        }

        var site = new MoneySite(server, new Factory(server.AppConnectionString("bench"), folder), folder);
        foreach (var role in new[] { Role.Registrar, Role.Reviewer, Role.Approver, Role.Finance, Role.Treasurer })
        {
            site._people[role] = await site.Account(role);
        }

        await site.Send<Unit>(Role.Finance, new ChangeFund(FundChange.Appropriate, Noon.Year, null, 100_000_000_000_000, "Sinov"));
        return site;
    }

    public IServiceProvider Services => _factory.Services;

    public async Task<T> Send<T>(ICurrentUser who, IMessage message)
    {
        await using var scope = _factory.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(who);
        return (T)(await scope.ServiceProvider.GetRequiredService<ISender>().Send((object)message))!;
    }

    public Task<T> Send<T>(Role role, IMessage message) => Send<T>(_people[role], message);

    public async Task<T> InDatabase<T>(Func<TalentParkDb, Task<T>> read)
    {
        await using var scope = _factory.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TalentParkDb>());
    }

    /// <summary>A claim of so many lines, each recommended for approval, at a centre of its own.</summary>
    public async Task<Guid> Recommended(int lines)
    {
        _factory.Clock.AdjustTime(Noon);
        var centre = new Person(Guid.CreateVersion7(), await Send<Guid>(Role.Registrar, new RegisterCentre(
            Next(ref _centres, 300_000_000), "Sinov markazi", false, Contact, "20208000000000000001", "00401", new(2023, 1, 1), null, "Guvohnoma 1")), Role.Centre);
        var stir = Next(ref _centres, 300_000_000);
        var employer = await Send<Guid>(Role.Registrar, new RegisterEmployer(stir, $"Sinov Soft {stir}", new("1726", "1726266", "Sinov xiyoboni 2", "+998780000002", "Rahbar Sinovchi"), "", "20208000000000000002"));
        foreach (var kind in Enum.GetValues<EmployerPeriodKind>())
        {
            await Send<Unit>(Role.Registrar, new AddEmployerPeriod(employer, kind, new(2022, 1, 1), null, "Qaror 1"));
        }

        var course = await Send<Guid>(centre, new AddCourse("Python", "programming.python", new(2024, 10, 1), new(2025, 2, 10)));
        var trainings = new List<Guid>();
        for (var i = 0; i < lines; i++)
        {
            trainings.Add(await Ready(centre, course, stir));
        }

        var claim = await Send<Guid>(centre, new DraftClaim(trainings));
        await Send<string>(centre, new SubmitClaim(claim, await Revision(claim), "Sinov Direktor", "Direktor", true));
        await Send<Unit>(Role.Reviewer, new TakeClaim(claim, await Revision(claim)));
        var ids = await InDatabase(db => db.ClaimLines.Where(l => l.ClaimId == claim).Select(l => l.Id).ToListAsync());
        foreach (var line in ids)
        {
            var checks = await Send<Application.Claims.Checks.LineChecks>(Role.Reviewer, new ShowLineChecks(claim, line));
            await Send<Unit>(Role.Reviewer, new ConfirmChecks(claim, await Revision(claim), line, [.. checks.Standings.Where(s => s.TakesHand && !s.IsPassed).Select(s => s.Code)], "Mehnat shartnomasi", null));
            await Send<Unit>(Role.Reviewer, new RecommendLine(claim, await Revision(claim), line, Verdict.Approve, null, null));
        }

        return claim;
    }

    /// <summary>Copies of a claim with people, trainings, jobs and checks of their own, so many to a centre.</summary>
    /// <returns>The centres, each with its claims.</returns>
    public async Task<(Guid Centre, IReadOnlyList<Guid> Claims)[]> Copies(Guid claim, int count, int toCentre)
    {
        var (firstCentre, firstClaim) = (_centres + 1, _claims + 1);
        _centres += (count + toCentre - 1) / toCentre;
        _claims += count;
        var of = $"in (select {{0}} from claim_line where claim_id = '{claim}')";
        var persons = string.Format(CultureInfo.InvariantCulture, of, "person_id");
        var centre = $"(select centre_id from claim where id = '{claim}')";
        var course = $"(select course_id from training where id {string.Format(CultureInfo.InvariantCulture, of, "training_id")})";
        var c = $"({firstCentre} + (n - {firstClaim}) / {toCentre})";
        string[] commands =
        [
            "set session_replication_role = replica",
            Copy("training_centre", $"id = {centre}", firstCentre, _centres, ["id"], "'stir', (300000000 + n)::text"),
            Copy("accreditation", $"centre_id = {centre}", firstCentre, _centres, ["id", "centre_id"]),
            Copy("course", $"id in {course}", firstCentre, _centres, ["id", "centre_id"]),
            Copy("person", $"id {persons}", firstClaim, _claims, ["id"], "'pinfl_hash', sha256((x.id::text || n)::bytea)"),
            Copy("training", $"course_id in {course}", firstClaim, _claims, ["id", "person_id"], $"'course_id', {Mapped("course_id", c)}"),
            Copy("employment", $"person_id {persons}", firstClaim, _claims, ["id", "person_id"]),
            Copy("wage_month", $"employment_id {string.Format(CultureInfo.InvariantCulture, of, "employment_id")}", firstClaim, _claims, ["employment_id"]),
            Copy("claim", $"id = '{claim}'", firstClaim, _claims, ["id"], $"'number', 'TP-2025-' || (900000 + n), 'centre_id', {Mapped("centre_id", c)}"),
            Copy("claim_line", $"claim_id = '{claim}'", firstClaim, _claims, ["id", "claim_id", "training_id", "person_id", "employment_id"]),
            Copy("claim_event", $"claim_id = '{claim}'", firstClaim, _claims, ["id", "claim_id"]),
            Copy("line_check", $"claim_id = '{claim}'", firstClaim, _claims, ["id", "claim_id", "line_id"]),
            Copy("sample_draw", $"claim_id = '{claim}'", firstClaim, _claims, ["claim_id", "line_id"]),

            // what its lines took from the fund
            $"""
            insert into ledger_entry select r.*
            from (select e.*, f.last_no + row_number() over () as new_no, n from ledger_entry e join fund f on f.id = e.fund_id cross join generate_series({firstClaim}, {_claims}) n where e.claim_id = '{claim}') e
            cross join lateral jsonb_populate_record(null::ledger_entry, to_jsonb(e) || jsonb_build_object('no', e.new_no, 'line_id', md5(e.line_id::text || ':' || n)::uuid, 'claim_id', md5(e.claim_id::text || ':' || n)::uuid)) r
            """,
            $"""
            update fund set last_no = last_no + s.count, available = available - s.sum, committed = committed + s.sum
            from (select fund_id, sum(amount) * {count} as sum, count(*) * {count} as count from claim_line where claim_id = '{claim}' and fund_id is not null group by fund_id) s where id = s.fund_id
            """,
            "reset session_replication_role",
            "analyze",
        ];
        await using var source = NpgsqlDataSource.Create(_server.OwnerConnectionString("bench"));
        await using var connection = await source.OpenConnectionAsync();
        foreach (var sql in commands)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
            await command.ExecuteNonQueryAsync();
        }

        var numbers = Enumerable.Range(firstClaim, count).Select(n => $"TP-2025-{900000 + n}").ToList();
        var made = await InDatabase(db => db.Claims.Where(x => numbers.Contains(x.Number!)).OrderBy(x => x.Number).Select(x => new { x.CentreId, x.Id }).ToListAsync());
        return [.. made.GroupBy(m => m.CentreId, m => m.Id).Select(g => (g.Key, (IReadOnlyList<Guid>)[.. g]))];
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Copy(string table, string where, int from, int to, string[] ids, string more = "") =>
        $"insert into {table} select r.* from {table} x cross join generate_series({from}, {to}) n cross join lateral " +
        $"jsonb_populate_record(null::{table}, to_jsonb(x) || jsonb_build_object({string.Join(", ", ids.Select(id => $"'{id}', {Mapped(id, "n")}"))}{(more.Length == 0 ? "" : $", {more}")})) r where x.{where}";

    private static string Mapped(string column, string n) => $"md5(x.{column}::text || ':' || {n})::uuid";

    private static string Next(ref int number, int from) => (from + ++number).ToString(CultureInfo.InvariantCulture);

    private async Task<Guid> Ready(Person centre, Guid course, string employer)
    {
        _factory.Clock.AdjustTime(new DateTimeOffset(2024, 10, 5, 7, 0, 0, TimeSpan.Zero));
        var n = ++_persons;
        var head = string.Create(CultureInfo.InvariantCulture, $"5010500{(n / 900) + 100:D3}{(n % 900) + 1:D3}");
        var pinfl = head + Domain.Shared.Pinfl.CheckDigit(head).ToString(CultureInfo.InvariantCulture);
        var training = await Send<Guid>(centre, new AddGraduate(course, pinfl, "Sinovov", "Anvar", null, Domain.Shared.Pinfl.Parse(pinfl).BirthDate, null, "1726"));
        _factory.Clock.AdjustTime(Noon);
        var job = await Send<Guid>(centre, new RecordEmployment(training, employer, new(2025, 3, 1), null));
        await Send<Unit>(centre, new SetWages(job, 0, [.. Enumerable.Range(3, 6).Select(m => new TypedWage(new(2025, m, 1), 11_000_000))]));
        return training;
    }

    private Task<int> Revision(Guid claim) => InDatabase(db => db.Claims.Where(c => c.Id == claim).Select(c => c.Revision).SingleAsync());

    private async Task<Person> Account(Role role)
    {
        await using var scope = _factory.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { Id = Guid.CreateVersion7(), UserName = $"{role.Code()}@sinov.uz", Email = $"{role.Code()}@sinov.uz", EmailConfirmed = true, FullName = role.ToString() };
        await users.CreateAsync(user, Password);
        await users.AddToRoleAsync(user, role.Code());
        return new(user.Id, null, role);
    }

    private sealed record Person(Guid AccountId, Guid? CentreId, Role Role) : ICurrentUser
    {
        public Guid? Id => AccountId;

        public string Name => Role.ToString();

        public IReadOnlyCollection<Role> Roles => [Role];
    }

    private sealed class Factory(string connection, string folder) : WebApplicationFactory<RegisterFiles>
    {
        public FakeTimeProvider Clock { get; } = new(Noon);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production").UseContentRoot(AppContext.BaseDirectory);
            builder.UseSetting("ConnectionStrings:TalentPark", connection);
            builder.UseSetting("Keys:Search", Convert.ToBase64String(new byte[32]));
            builder.UseSetting("Mail:Folder", Path.Combine(folder, "mail"));
            builder.ConfigureLogging(l => l.SetMinimumLevel(LogLevel.Critical));
            builder.ConfigureServices(s => s.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        }
    }
}
