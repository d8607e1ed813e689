using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Infrastructure.Identity;

namespace TalentPark.Infrastructure.Database;

/// <summary>For <c>dotnet ef migrations add</c> alone: a model without a database or keys.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<TalentParkDb>
{
    public TalentParkDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<TalentParkDb>().UseNpgsql("Host=unused").UseApplicationServiceProvider(Accounts()).Options,
        new PersonalCipher(() => new Dictionary<int, byte[]>()));

    /// <summary>Which tables accounts have is an option of Identity.</summary>
    private static ServiceProvider Accounts() => new ServiceCollection().AddOptions().Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();
}

internal sealed class DesignTimeKeysDb : IDesignTimeDbContextFactory<KeysDb>
{
    public KeysDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<KeysDb>().UseNpgsql("Host=unused", n => n.MigrationsHistoryTable("migrations", KeysDb.Schema)).Options);
}
