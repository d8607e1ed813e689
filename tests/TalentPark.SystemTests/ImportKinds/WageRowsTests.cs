using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.ImportKinds;

/// <summary>Extracts of the tax register: wages by month.</summary>
public sealed class WageRowsTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task A_wage_belongs_to_the_job_that_covers_its_month_and_zero_is_a_fact()
    {
        var (pinfl, stir, _, job) = await Job();
        var file = await Import($"{pinfl}|{stir}|2025-03|0", $"{pinfl}|{stir}|04.2025|11 000 000,50", $"{pinfl}|{stir}|15.05.2025|12000000");
        Assert.Equal("New New New", file.Verdicts);
        Assert.Equal([(3, 0m), (4, 11_000_000.50m), (5, 12_000_000m)], (await Kept(job)).Wages.OrderBy(w => w.Month).Select(w => (w.Month.Month, w.Gross)));
        Assert.Equal("Unchanged Changed", (await Import($"{pinfl}|{stir}|2025-03|0", $"{pinfl}|{stir}|2025-04|11000000")).Verdicts);
    }

    [Fact]
    public async Task The_registers_wage_is_in_force_and_the_centres_differing_one_is_kept_beside()
    {
        var (pinfl, stir, centre, job) = await Job();
        await site.Do(centre, new SetWages(job, 0, [new(new(2025, 3, 1), 15_000_000), new(new(2025, 4, 1), 11_000_000)]));
        var file = await Import($"{pinfl}|{stir}|2025-03|9000000", $"{pinfl}|{stir}|2025-04|11000000");
        Assert.Equal("Changed Changed", file.Verdicts);
        Assert.Equal("2:gross:sources-disagree", file.Warnings);
        var kept = await Kept(job);
        Assert.All(kept.Wages, w => Assert.Equal(FactSource.Register, w.Source));
        Assert.Equal(9_000_000, kept.Wages.Single(w => w.Month.Month == 3).Gross);
        var seen = Assert.Single(await site.InDatabase(db => db.Observations.AsNoTracking().Where(o => o.SubjectId == job).ToListAsync()));
        Assert.Equal(("wage:2025-03", "15000000", FactSource.Centre), (seen.Fact, seen.Value, seen.Source));

        // A form the centre opened before is stale; sent anew, it changes no wage the register told.
        await Assert.ThrowsAsync<StaleForm>(() => site.Do(centre, new SetWages(job, 1, [new(new(2025, 3, 1), 16_000_000)])));
        await site.Do(centre, new SetWages(job, kept.Revision, [new(new(2025, 3, 1), 16_000_000)]));
        Assert.Equal(9_000_000, (await Kept(job)).Wages.Single(w => w.Month.Month == 3).Gross);
        Assert.Equal("Unchanged Unchanged", (await Import($"{pinfl}|{stir}|2025-03|9000000", $"{pinfl}|{stir}|2025-04|11000000")).Verdicts);
    }

    [Fact]
    public async Task Faulty_rows_are_refused_one_by_one()
    {
        var (pinfl, stir, _, _) = await Job();
        var file = await Import(
            $"{World.NextPinfl()}|{stir}|2025-03|1",
            $"{pinfl}|{stir}|2025-02|1",
            $"{pinfl}|{stir}|2030-01|1",
            $"{pinfl}|{stir}|2025-13|1",
            $"{pinfl}|{stir}|mart|1",
            $"{pinfl}|{stir}|2025-03|-1",
            $"{pinfl}|{stir}|2025-03|1000000000001",
            $"{pinfl}|{stir}|2025-03|11,000",
            $"{pinfl}|{stir}|2025-03|",
            $"{pinfl}|{stir}|2025-03|5000000",
            $"{pinfl}|{stir}|2025-03|5 000 000",
            $"{pinfl}|{stir}|2025-03|6000000");
        Assert.Equal(
            "2:pinfl:person-not-on-record 3:month:job-not-on-record 4:month:month-ahead 5:month:day-none 6:month:month-form 7:gross:wage-range 8:gross:wage-range 9:gross:sum-form 10:gross:required 13:gross:row-contradicts",
            file.Faults);
        Assert.Equal("12::row-repeats", file.Warnings);
    }

    private async Task<ImportedFile> Import(params string[] lines) =>
        await ImportedFile.Import(site, await site.Person(Role.Registrar), "wages", "pinfl stir month gross", lines);

    private async Task<(string Pinfl, string Stir, TestPerson Centre, Guid Job)> Job()
    {
        var (pinfl, stir, centre) = (World.NextPinfl(), await _world.Employer(), await _world.Centre());
        var training = await _world.Graduate(centre, await _world.Course(centre), pinfl);
        return (pinfl, stir, centre, await site.Send<Guid>(centre, new RecordEmployment(training, stir, new DateOnly(2025, 3, 10), null)));
    }

    private Task<Employment> Kept(Guid job) => site.InDatabase(db => db.Employments.AsNoTracking().Include(e => e.Wages).SingleAsync(e => e.Id == job));
}
