using System.Net;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.Identity;
using Xunit;

namespace TalentPark.SystemTests.Shared;

/// <summary>
/// A running site for one test class: a database of its own, a clock to move, people who sign in. Take it as a class fixture:
/// <c>public sealed class SomeTests(Site site) : IClassFixture&lt;Site&gt;</c>.
/// </summary>
public class Site(TestPostgres postgres) : IAsyncLifetime
{
    private const string Password = "sinov-parol-2025";

    /// <summary>When the tests' clock starts: 15.09.2025, noon in Tashkent.</summary>
    public static readonly DateTimeOffset Noon = new(2025, 9, 15, 7, 0, 0, TimeSpan.Zero);

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<HttpClient, CookieContainer> Jars = [];

    private SiteFactory? _factory;
    private int _people;

    /// <summary>Settings that differ from those of other tests.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public FakeTimeProvider Clock { get; } = new(Noon);

    public TestDatabase Database { get; private set; } = null!;

    public IServiceProvider Services => _factory!.Services;

    /// <summary>http://localhost:port, without a closing slash.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where its mails become files.</summary>
    public string MailFolder => _factory!.MailFolder;

    public DateOnly Today => Clock.Today();

    public async ValueTask InitializeAsync()
    {
        (Database, var cipher) = await MigratedDatabase.Copy(postgres);
        _factory = new SiteFactory(Database.App, Clock, cipher) { Settings = Settings };
        _factory.StartServer();
        Address = _factory.ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>An account with the role; for centre roles give the centre, for a bank's the bank.</summary>
    public async Task<TestPerson> Person(Role role, Guid? centre = null, string? name = null, string? bank = null)
    {
        using var scope = Services.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var email = $"{role.Code()}-{Interlocked.Increment(ref _people)}@sinov.uz";
        var user = new User { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true, FullName = name ?? $"Sinov {role} {_people}", CentreId = centre, Bank = bank };
        Check(await users.CreateAsync(user, Password));
        Check(await users.AddToRoleAsync(user, role.Code()));
        return new TestPerson(user.Id, user.FullName, [role], centre, email, Password) { Bank = bank };
    }

    /// <summary>Does a command or asks a query as that person, without a page.</summary>
    public async Task<T> Send<T>(ICurrentUser actor, IMessage message)
    {
        using var scope = Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(actor);
        return (T)(await scope.ServiceProvider.GetRequiredService<ISender>().Send((object)message))!;
    }

    public Task<Unit> Do(ICurrentUser actor, ICommand command) => Send<Unit>(actor, command);

    public async Task<T> InDatabase<T>(Func<TalentParkDb, Task<T>> read)
    {
        using var scope = Services.CreateScope();
        return await read(scope.ServiceProvider.GetRequiredService<TalentParkDb>());
    }

    /// <summary>A browser without an account: keeps cookies, follows no redirects.</summary>
    /// <param name="address">Another server on the same database; null: this site.</param>
    public HttpClient Visitor(string language = "uz", string? address = null)
    {
        var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        var client = new HttpClient(handler) { BaseAddress = new Uri(address ?? Address) };
        Jars.AddOrUpdate(client, handler.CookieContainer);
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return client;
    }

    /// <summary>A browser signed in through the sign-in page.</summary>
    public async Task<HttpClient> SignedIn(TestPerson person, string language = "uz", string? address = null)
    {
        var client = Visitor(language, address);
        using var answer = await client.Submit("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = person.Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>What a visitor's browser would send with each request, as one header.</summary>
    internal static string Cookies(HttpClient client, string address) =>
        Jars.TryGetValue(client, out var jar) ? string.Join("; ", jar.GetCookies(new Uri(address)).Select(c => $"{c.Name}={c.Value}")) : "";

    private static void Check(IdentityResult result) => Assert.True(result.Succeeded, string.Join("; ", result.Errors.Select(e => e.Description)));
}

/// <summary>Somebody with an account.</summary>
public sealed record TestPerson(Guid AccountId, string Name, IReadOnlyCollection<Role> Roles, Guid? CentreId, string Email, string Password) : ICurrentUser
{
    public string? Bank { get; init; }

    Guid? ICurrentUser.Id => AccountId;
}
