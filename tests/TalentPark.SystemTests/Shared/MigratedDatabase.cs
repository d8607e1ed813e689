using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Infrastructure.Database;

namespace TalentPark.SystemTests.Shared;

/// <summary>A site's database as <c>migrate</c> leaves it, with money in the funds: made once, copied for each class.</summary>
internal static class MigratedDatabase
{
    private const string Template = "site";

    private static readonly ConcurrentDictionary<TestPostgres, PersonalCipher> Ciphers = [];

    /// <summary>A copy of its own, and the cipher that reads it: copies share the template's data keys, so their sites may share one cipher.</summary>
    public static async Task<(TestDatabase Database, PersonalCipher Cipher)> Copy(TestPostgres postgres)
    {
        await postgres.EnsureTemplate(Template, async database =>
        {
            await using var owner = new SiteFactory(database.Owner);
            await Migrator.Migrate(owner.Services);
            var cipher = Ciphers[postgres] = owner.Services.GetRequiredService<PersonalCipher>();
            cipher.Encrypt("the keys are read now, while their database is at hand");
            await GiveMoney(owner.Services);
        });
        return (await postgres.CreateDatabase(Template), Ciphers[postgres]);
    }

    /// <summary>Each year's fund has more than any test asks for; tests of its limits take a year of their own.</summary>
    private static async Task GiveMoney(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TalentParkDb>();
        var (by, at) = (new Actor(Guid.NewGuid(), "Sinov", "finance"), Site.Noon);
        foreach (var year in Enumerable.Range(2023, 5))
        {
            var fund = Fund.Open(Guid.CreateVersion7(at), Fund.Subsidy, year, null);
            fund.Appropriate(1_000_000_000_000, "Sinov rejasi", by, at);
            db.Funds.Add(fund);
        }

        await db.SaveChangesAsync();
    }
}
