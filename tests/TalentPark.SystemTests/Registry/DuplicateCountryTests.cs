using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Registry;

/// <summary>The search of the whole country among many persons.</summary>
public sealed class DuplicateCountryTests(Site site) : IClassFixture<Site>
{
    private const int Persons = 3_000;

    [Fact]
    public async Task Every_pair_is_found_once_by_the_whole_search_and_by_one_persons_alike()
    {
        var ct = TestContext.Current.CancellationToken;
        await site.InDatabase(async db =>
        {
            db.Database.SetCommandTimeout(300);
            return await db.Database.ExecuteSqlAsync(
                $"""
                insert into person (id, pinfl, pinfl_hash, family_name, given_name, patronymic, birth_date, phone, phone_hash, region_soato, name_key, disability_claimed)
                select gen_random_uuid(), case when n % 5 = 0 then null else '\x01'::bytea end, case when n % 5 = 0 then null else sha256(n::text::bytea) end,
                    f, g, '', date '1985-01-01' + n % 500, ''::bytea, sha256((n % 90000)::text::bytea), '1726', f || ' ' || g, ''::bytea
                from generate_series(1, {Persons}) n,
                    lateral (select substr(translate(md5((n % 50)::text), '0123456789', 'ghijklmnop'), 1, 8) as f, substr(translate(md5((n % 20 + 1000)::text), '0123456789', 'ghijklmnop'), 1, 6) as g) name
                """,
                ct);
        });
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"analyze person", ct));

        using var scope = site.Services.CreateScope();
        var finder = scope.ServiceProvider.GetRequiredService<DuplicateFinder>();
        var found = await finder.Country(PairKind.Person, ct);
        Assert.InRange(found, 1, Persons);
        Assert.Equal(found, await finder.Country(PairKind.Person, ct));

        var pairs = await site.InDatabase(db => db.DuplicatePairs.CountAsync(ct));
        foreach (var id in await site.InDatabase(db => db.Persons.Where(p => p.PinflHash == null).OrderBy(p => p.Id).Select(p => p.Id).Take(20).ToListAsync(ct)))
        {
            await finder.Of(PairKind.Person, id, ct);
        }

        Assert.Equal(pairs, await site.InDatabase(db => db.DuplicatePairs.CountAsync(ct)));
    }
}
