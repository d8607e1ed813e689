using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Infrastructure.Database;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Payments;

/// <summary>Records changed together keep what each alone has: the version it was read in is compared, and nothing is written when one of them was changed meanwhile.</summary>
public sealed class ManyRowsTests(Site site) : IClassFixture<Site>
{
    private readonly Paying _paying = new(site);

    [Fact]
    public async Task Claims_changed_together_are_refused_whole_when_one_was_changed_meanwhile()
    {
        var ids = await Copies();
        await Assert.ThrowsAsync<StaleForm>(() => site.InDatabase(db => db.InTransaction(
            async () =>
            {
                var claims = await Raised(db, ids);
                await site.InDatabase(other => other.Claims.Where(c => c.Id == ids[7]).ExecuteUpdateAsync(c => c.SetProperty(x => x.ReturnReason, "Boshqa")));
                return await db.SaveChangesAsync();
            }, TestContext.Current.CancellationToken)));
        Assert.Equal(0, await site.InDatabase(db => db.Claims.CountAsync(c => ids.Contains(c.Id) && c.Revision >= 100)));
    }

    [Fact]
    public async Task Claims_changed_together_can_be_changed_again_in_the_same_act()
    {
        var ids = await Copies();
        await site.InDatabase(db => db.InTransaction(
            async () =>
            {
                var claims = await Raised(db, ids);
                await db.SaveChangesAsync();
                claims.ForEach(c => db.Entry(c).Property(x => x.Revision).CurrentValue += 100);
                await db.SaveChangesAsync();
                db.Entry(claims[3]).Property(x => x.Revision).CurrentValue += 100; // alone, the ordinary way
                return await db.SaveChangesAsync();
            }, TestContext.Current.CancellationToken));
        var revisions = await site.InDatabase(db => db.Claims.Where(c => ids.Contains(c.Id)).Select(c => c.Revision / 100).ToListAsync());
        Assert.Equal((ids.Count - 1, 1), (revisions.Count(r => r == 2), revisions.Count(r => r == 3)));
    }

    private static async Task<List<Claim>> Raised(TalentParkDb db, IReadOnlyList<Guid> ids)
    {
        var claims = await db.Claims.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync();
        claims.ForEach(c => db.Entry(c).Property(x => x.Revision).CurrentValue += 100);
        return claims;
    }

    /// <summary>Claims without lines, enough to go by COPY.</summary>
    private async Task<IReadOnlyList<Guid>> Copies()
    {
        await _paying.Staffed();
        var (_, claim) = await _paying.Approved();
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"""
            insert into claim select r.* from claim c, generate_series(1, 24) n, lateral jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', c.number || '-' || n)) r where c.id = {claim}
            """));
        var number = (await _paying.Claim(claim)).Number + "-";
        return await site.InDatabase(db => db.Claims.Where(c => c.Number!.StartsWith(number)).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync());
    }
}
