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
    public static async Task Seed(TalentParkDb db, CancellationToken ct)
    {
        await AddMissing(db, db.Regions, Csv("regions", c => new Region(c[0], c[1], c[3], c[4])), r => r.Soato, ct);
        await AddMissing(db, db.Districts, Csv("districts", c => new District(c[0], c[1], c[2], c[3], c[5])), d => d.Soato, ct);
        await AddMissing(db, db.Holidays, Csv("holidays", c => new Holiday(c[0].Replace("*-", ""), c[1], c[2] == "A")), h => h.Day, ct);
        await AddMissing(db, db.Directions, ShippedPolicy.Directions, d => (d.Code, d.ValidFrom), ct);
        await AddMissing(db, db.PolicyEntries, ShippedPolicy.Entries, e => (e.Edition, e.Code, e.ValidFrom), ct);
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

    private static async Task AddMissing<T, TKey>(TalentParkDb db, DbSet<T> table, IEnumerable<T> shipped, Func<T, TKey> key, CancellationToken ct)
        where T : class
    {
        var known = (await table.AsNoTracking().ToListAsync(ct)).Select(key).ToHashSet();
        table.AddRange(shipped.Where(row => !known.Contains(key(row))));
        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<T> Csv<T>(string name, Func<string[], T> row)
    {
        using var stream = typeof(ReferenceData).Assembly.GetManifestResourceStream($"TalentPark.Infrastructure.Seed.Data.{name}.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var rows = new List<T>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            rows.Add(row(line.Split(',')));
        }

        return rows;
    }
}
