using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.Seed.Demo;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Attacks;

/// <summary>A running site that holds the demo story: claims, payments and people in every state, and an account of each role. One for all who attack it.</summary>
public sealed class StorySite(TestPostgres postgres) : IAsyncLifetime
{
    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<HttpClient, CookieContainer> _jars = [];
    private SiteFactory? _factory;
    private string _password = "";

    public string Address { get; private set; } = "";

    public IServiceProvider Services => _factory!.Services;

    /// <summary>The account of each role; of centres the first.</summary>
    public IReadOnlyDictionary<Role, string> Emails { get; private set; } = null!;

    /// <summary>A centre's account that has nothing to do with the first one's.</summary>
    public string Stranger { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var (empty, cipher) = await MigratedDatabase.Copy(postgres);
        _factory = new SiteFactory(empty.App, new StoryClock(new FakeTimeProvider(new DateTimeOffset(2026, 3, 17, 5, 0, 0, TimeSpan.Zero))), cipher);
        Assert.Equal(Telling.Told, await DemoStory.Tell(_factory.Services, true));
        _factory.StartServer();
        Address = _factory.ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var held = await InDatabase(db => (
            from user in db.Users
            where user.PasswordHash != null
            join kept in db.UserRoles on user.Id equals kept.UserId
            join role in db.Roles on kept.RoleId equals role.Id
            orderby user.Id
            select new { user.Email, Role = role.Name }).ToListAsync());
        Emails = Enum.GetValues<Role>().ToDictionary(r => r, r => held.First(h => h.Role == r.Code()).Email!);
        Stranger = held.Where(h => h.Role == Role.Centre.Code()).ElementAt(1).Email!;
        using var scope = Services.CreateScope();
        _password = scope.ServiceProvider.GetRequiredService<IDemoAccounts>().Password;
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }
    }

    public Task<HttpClient> As(Role role) => As(Emails[role]);

    public async Task<HttpClient> As(string email)
    {
        var client = Visitor();
        using var answer = await client.Submit("/sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = _password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public HttpClient Visitor()
    {
        var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        var client = new HttpClient(handler) { BaseAddress = new Uri(Address) };
        _jars.AddOrUpdate(client, handler.CookieContainer);
        return client;
    }

    /// <summary>A cookie's value as the browser holds it.</summary>
    public string Cookie(HttpClient client, string name) => _jars.TryGetValue(client, out var jar) ? jar.GetCookies(new Uri(Address))[name]!.Value : "";

    public async Task<T> InDatabase<T>(Func<TalentParkDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TalentParkDb>());
    }

    /// <summary>How many acts of the account are on record.</summary>
    public Task<int> Acts(string email) => InDatabase(db => db.Audit.CountAsync(a => db.Users.Any(u => u.Id == a.ActorId && u.Email == email)));
}

[CollectionDefinition(nameof(StorySite))]
public sealed class StoryCollection : ICollectionFixture<StorySite>;
