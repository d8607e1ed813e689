using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Seed;

/// <summary>Reference data from the project's own files. What is there already stays as it is.</summary>
internal static class ReferenceData
{
    public static async Task Seed(TalentParkDb db, TimeProvider clock, CancellationToken ct)
    {
        await AddMissing(db, db.PolicyEntries, ShippedPolicy.Entries, e => (e.Edition, e.Code, e.ValidFrom), (e, known) => e with { ReleasedAt = known }, clock, ct);
        await AddMissing(db, db.ClassifierItems, ShippedClassifiers.Items, i => (i.Kind, i.Code, i.ValidFrom), (i, known) => i with { ReleasedAt = known }, clock, ct);
    }

    public static async Task SeedRoles(IServiceProvider services)
    {
        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in Enum.GetValues<Role>())
        {
            if (!await roles.RoleExistsAsync(role.Code()))
            {
                await roles.CreateAsync(new IdentityRole<Guid>(role.Code()) { Id = Guid.CreateVersion7() });
            }
        }
    }

    /// <summary>What a first database is filled with counts as known from the beginning; what a later version ships, from now on.</summary>
    private static async Task AddMissing<T, TKey>(
        TalentParkDb db, DbSet<T> table, IEnumerable<T> shipped, Func<T, TKey> key, Func<T, DateTimeOffset, T> knownFrom, TimeProvider clock, CancellationToken ct)
        where T : class
    {
        var known = (await table.AsNoTracking().ToListAsync(ct)).Select(key).ToHashSet();
        var since = known.Count == 0 ? DateTimeOffset.MinValue : clock.GetUtcNow();
        table.AddRange(shipped.Where(row => !known.Contains(key(row))).Select(row => knownFrom(row, since)));
        await db.SaveChangesAsync(ct);
    }
}
