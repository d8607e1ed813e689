using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry.Lists;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Lists;

/// <summary>The number of trainings beside each centre is kept, not counted: it follows whatever is added, moved or removed.</summary>
public sealed class CentreCountTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task The_number_beside_a_centre_follows_its_trainings()
    {
        var (one, other) = (await _world.Centre(), await _world.Centre());
        var trained = await site.TrainedAll(one, [.. Enumerable.Range(0, 5).Select(n => new Somebody("Karimova", $"Malika{(char)('a' + n)}"))]);
        await site.Trained(other, "Olimov", "Qodir");
        Assert.Equal((5, 1), (await Listed(one), await Listed(other)));

        var elsewhere = await site.Trained(other, "Olimov", "Anvar");
        await site.InDatabase(db => db.Trainings.Where(t => t.Id == trained[0].Training).ExecuteUpdateAsync(t => t.SetProperty(x => x.CourseId, elsewhere.Course)));
        Assert.Equal((4, 3), (await Listed(one), await Listed(other)));

        await site.InDatabase(db => db.Trainings.Where(t => t.Id == trained[1].Training).ExecuteDeleteAsync());
        await site.InDatabase(db => db.Courses.Where(c => c.Id == trained[2].Course).ExecuteUpdateAsync(c => c.SetProperty(x => x.CentreId, other.CentreId!.Value)));
        Assert.Equal((0, 6), (await Listed(one), await Listed(other)));
    }

    [Fact]
    public async Task Trainings_recorded_at_one_moment_are_all_counted()
    {
        var centre = await _world.Centre();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => site.TrainedAll(centre, [new("Rasulov", $"Otabek{(char)('a' + n)}", CompletedOn: new DateOnly(2025, 1 + n, 5))])));
        Assert.Equal(6, await Listed(centre));
    }

    private async Task<int> Listed(TestPerson centre)
    {
        var stir = await site.InDatabase(db => db.Centres.Where(c => c.Id == centre.CentreId).Select(c => c.Stir).SingleAsync());
        return Assert.Single((await site.Send<ListPage<CentreRow>>(await site.Person(Role.Lead), new ListCentres(new(Find: stir), new()))).Rows).Graduates;
    }
}
