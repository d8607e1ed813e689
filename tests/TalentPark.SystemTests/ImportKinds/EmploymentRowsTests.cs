using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.ImportKinds;

/// <summary>Extracts of the employment register.</summary>
public sealed class EmploymentRowsTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task A_job_that_is_not_on_record_is_new_and_the_same_file_again_changes_nothing()
    {
        var (pinfl, person, _, _) = await Graduate();
        var employer = await _world.Employer();
        var line = $"{pinfl}|{employer}|01.03.2025|";
        Assert.Equal("New", (await Import(line)).Verdicts);
        var job = Assert.Single(await Jobs(person));
        Assert.Equal((new DateOnly(2025, 3, 1), null, FactSource.Register), (job.HiredOn, job.LeftOn, job.Source));
        Assert.Equal("Unchanged", (await Import(line)).Verdicts);
        site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("Unchanged", (await Import(line)).Verdicts);
        Assert.Equal("Changed", (await Import($"{pinfl}|{employer}|01.03.2025|31.08.2025")).Verdicts);
        var after = Assert.Single(await Jobs(person));
        Assert.Equal((job.Id, new DateOnly(2025, 8, 31)), (after.Id, after.LeftOn));
        Assert.Empty(await Seen(job.Id));
    }

    [Theory]
    [InlineData("20.03.2025", "")]
    [InlineData("01.02.2025", "")]
    [InlineData("29.01.2025", "10.02.2025")]
    public async Task A_job_the_centre_told_is_the_same_job_seen_by_the_register_and_what_the_centre_said_is_kept(string hired, string left)
    {
        var (pinfl, person, centre, training) = await Graduate();
        var employer = await _world.Employer();
        var id = await site.Send<Guid>(centre, new RecordEmployment(training, employer, new DateOnly(2025, 3, 1), null));
        var file = await Import($"{pinfl}|{employer}|{hired}|{left}");
        Assert.Equal("Changed", file.Verdicts);
        Assert.Contains("2:hired:sources-disagree", file.Warnings, StringComparison.Ordinal);
        var job = Assert.Single(await Jobs(person));
        Assert.Equal((id, FactSource.Register, DateOnly.ParseExact(hired, "dd.MM.yyyy", CultureInfo.InvariantCulture)), (job.Id, job.Source, job.HiredOn));
        var kept = (await Seen(id)).Single(o => o.Fact == Facts.HiredOn);
        Assert.Equal((FactSource.Centre, "2025-03-01"), (kept.Source, kept.Value));
        Assert.Equal("Unchanged", (await Import($"{pinfl}|{employer}|{hired}|{left}")).Verdicts);
    }

    [Fact]
    public async Task What_the_centre_types_afterwards_does_not_overwrite_the_register()
    {
        var (pinfl, person, centre, _) = await Graduate();
        var employer = await _world.Employer();
        await Import($"{pinfl}|{employer}|01.03.2025|");
        var job = Assert.Single(await Jobs(person));
        await site.Do(centre, new EndEmployment(job.Id, job.Revision, new DateOnly(2025, 7, 1)));
        Assert.Null(Assert.Single(await Jobs(person)).LeftOn);
        Assert.Equal((FactSource.Centre, "2025-07-01"), (await Seen(job.Id)).Select(o => (o.Source, o.Value)).Single());
    }

    [Fact]
    public async Task A_job_hired_more_than_a_month_apart_that_does_not_overlap_is_another_job()
    {
        var (pinfl, person, centre, training) = await Graduate();
        var employer = await _world.Employer();
        await site.Send<Guid>(centre, new RecordEmployment(training, employer, new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31)));
        Assert.Equal("New", (await Import($"{pinfl}|{employer}|02.04.2025|")).Verdicts);
        Assert.Equal(2, (await Jobs(person)).Count);
    }

    [Fact]
    public async Task Two_short_jobs_of_one_file_stay_two_and_the_file_again_changes_nothing()
    {
        var (pinfl, person, centre, training) = await Graduate();
        var employer = await _world.Employer();
        await site.Send<Guid>(centre, new RecordEmployment(training, employer, new DateOnly(2025, 3, 16), null));
        string[] lines = [$"{pinfl}|{employer}|01.03.2025|10.03.2025", $"{pinfl}|{employer}|15.03.2025|"];
        Assert.Equal("New Changed", (await Import(lines)).Verdicts);
        Assert.Equal([new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 15)], (await Jobs(person)).Select(j => j.HiredOn));
        Assert.Equal("Unchanged Unchanged", (await Import(lines)).Verdicts);
        Assert.Equal("Unchanged Changed", (await Import(lines[0], $"{pinfl}|{employer}|15.03.2025|01.09.2025")).Verdicts);
    }

    [Fact]
    public async Task Faulty_rows_are_refused_one_by_one_and_nobody_is_added_to_the_register_of_persons()
    {
        var (pinfl, _, _, _) = await Graduate();
        var employer = await _world.Employer();
        var persons = await site.InDatabase(db => db.Persons.CountAsync());
        var file = await Import(
            $"{World.NextPinfl()}|{employer}|01.03.2025|",
            $"{pinfl}|999999999|01.03.2025|",
            $"{pinfl}|{employer}|01.03.2025|28.02.2025",
            $"{pinfl}|{employer}|16.09.2030|",
            $"123|{employer}|01.03.2025|",
            $"{pinfl}|{employer}|03/04/2025|",
            $"{pinfl}|{employer}||",
            $"{pinfl}|{employer}|2025-03-01|",
            $"{pinfl}|{employer}|45717|",
            $"{pinfl}|{employer}|05.03.2025|");
        Assert.Equal(
            "2:pinfl:person-not-on-record 3:stir:employer-unknown 4:left:employment-order 5:hired:day-ahead 6:pinfl:pinfl-length 7:hired:day-ambiguous 8:hired:required 11:hired:row-contradicts",
            file.Faults);
        Assert.Equal("Refused Refused Refused Refused Refused Refused Refused New Unchanged Refused", file.Verdicts);
        Assert.Equal("10::row-repeats", file.Warnings);
        Assert.Equal(persons, await site.InDatabase(db => db.Persons.CountAsync()));
    }

    [Fact]
    public async Task Rows_of_several_batches_are_judged_in_sets()
    {
        var centre = await _world.Centre();
        var course = await _world.Course(centre);
        var lines = new List<string>();
        var employers = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            employers.Add(await _world.Employer());
        }

        for (var i = 0; i < 100; i++)
        {
            var pinfl = World.NextPinfl();
            await _world.Graduate(centre, course, pinfl);
            lines.AddRange(employers.SelectMany(e => new[] { $"{pinfl}|{e}|01.03.2025|31.03.2025", $"{pinfl}|{e}|01.06.2025|" }));
        }

        var watch = Stopwatch.StartNew();
        var file = await Import([.. lines]);
        TestContext.Current.SendDiagnosticMessage($"{lines.Count} employments: {watch.ElapsedMilliseconds} ms");
        Assert.All(file.Rows, r => Assert.Equal(Domain.Imports.ImportVerdict.New, r.Verdict));
        Assert.All((await Import([.. lines])).Rows, r => Assert.Equal(Domain.Imports.ImportVerdict.Unchanged, r.Verdict));

        watch.Restart();
        var wages = await ImportedFile.Import(
            site, await site.Person(Role.Registrar), "wages", "pinfl stir month gross",
            [.. lines.Where(l => l.EndsWith("2025|", StringComparison.Ordinal)).SelectMany(l => Enumerable.Range(6, 3).Select(m => $"{l.Split('|')[0]}|{l.Split('|')[1]}|2025-0{m}|{m}000000"))]);
        TestContext.Current.SendDiagnosticMessage($"{wages.Rows.Count} wages: {watch.ElapsedMilliseconds} ms");
        Assert.Equal(18_000, wages.Written.Count);
    }

    private async Task<ImportedFile> Import(params string[] lines) =>
        await ImportedFile.Import(site, await site.Person(Role.Registrar), "employments", "pinfl stir hired left", lines);

    private async Task<(string Pinfl, Guid Person, TestPerson Centre, Guid Training)> Graduate()
    {
        var (pinfl, centre) = (World.NextPinfl(), await _world.Centre());
        var training = await _world.Graduate(centre, await _world.Course(centre), pinfl);
        return (pinfl, await site.InDatabase(db => db.Trainings.Where(t => t.Id == training).Select(t => t.PersonId).SingleAsync()), centre, training);
    }

    private Task<List<Employment>> Jobs(Guid person) =>
        site.InDatabase(db => db.Employments.AsNoTracking().Where(e => e.PersonId == person).OrderBy(e => e.HiredOn).ToListAsync());

    private Task<List<Observation>> Seen(Guid subject) => site.InDatabase(db => db.Observations.AsNoTracking().Where(o => o.SubjectId == subject).ToListAsync());
}
