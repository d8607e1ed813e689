using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Imports;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Imports;

public sealed class TrainingImportTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task Good_rows_are_written_and_bad_ones_told_by_column_and_code()
    {
        var centre = await _world.Centre();
        var good = World.NextPinfl();
        var import = await site.Judged(centre, ImportDesk.Csv(
            ImportDesk.Row(good),
            ImportDesk.Row("60308027020014"),
            ImportDesk.Row(World.NextPinfl(), birth: "02.05.2000"),
            ImportDesk.Row(World.NextPinfl(), family: "<b>"),
            ImportDesk.Row("6,03E+13")));
        Assert.Equal((ImportState.Previewed, 1, 4), (import.State, import.New, import.Refused));
        var rows = await site.Rows(import);
        Assert.Equal([2, 3, 4, 5, 6], rows.Select(r => r.No));
        Assert.Equal(["", "pinfl:pinfl-check-digit", "birth-date:birth-date-differs", "family-name:name-characters", "pinfl:number-scientific"], rows.Select(r => r.Faults()));
        Assert.Equal("course:course-new", rows[0].Warnings());
        Assert.Equal(0, await Trainings(centre));
        import = await site.Written(centre, import);
        Assert.Equal((ImportState.Done, 1), (import.State, import.New));
        var training = await site.InDatabase(db => (from t in db.Trainings join c in db.Courses on t.CourseId equals c.Id where c.CentreId == centre.CentreId select new { t.PersonId, t.RecordedOn, c.Name }).SingleAsync());
        Assert.Equal((rows[0].SubjectId, site.Today, "Python asoslari"), (training.PersonId, training.RecordedOn, training.Name));
        var person = await site.InDatabase(db => db.Persons.SingleAsync(p => p.Id == training.PersonId));
        Assert.Equal((good, "Sinovov", "+998901234567", "1718"), (person.Pinfl, person.FamilyName, person.Phone, person.RegionSoato));
        Assert.Equal(0, await site.InDatabase(db => db.ImportParts.CountAsync(p => p.ImportId == import.Id)));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_says_so()
    {
        var centre = await _world.Centre();
        var file = ImportDesk.Csv(ImportDesk.Row(World.NextPinfl()), ImportDesk.Row("", family: "Eskiyev"), ImportDesk.Row(World.NextPinfl(), course: "Boshqa kurs"));
        await site.Written(centre, await site.Judged(centre, file));
        var again = await site.Judged(centre, file);
        Assert.Equal((0, 0, 3, 0), (again.New, again.Changed, again.Unchanged, again.Refused));
        Assert.NotNull((await site.Send<ImportPage>(centre, new ShowImport(again.Id))).Before);
        Assert.Equal("import-nothing", (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(centre, new ConfirmImport(again.Id, false)))).Code);
        Assert.Equal(3, await Trainings(centre));
    }

    [Fact]
    public async Task A_person_without_pinfl_is_recorded_with_a_warning()
    {
        var centre = await _world.Centre();
        var import = await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row("", family: "Shukurov"), ImportDesk.Row("", family: "Шукуров", given: "Анвар")));
        var rows = await site.Rows(import);
        Assert.Equal((1, 1), (import.New, import.Unchanged));
        Assert.Contains("pinfl:pinfl-missing", rows[0].Warnings(), StringComparison.Ordinal);
        Assert.Contains(":row-repeats", rows[1].Warnings(), StringComparison.Ordinal);
        await site.Written(centre, import);
        Assert.Null((await site.InDatabase(db => db.Persons.SingleAsync(p => p.Id == rows[0].SubjectId))).Pinfl);
    }

    [Fact]
    public async Task One_person_twice_in_a_file_is_one_person()
    {
        var centre = await _world.Centre();
        var pinfl = World.NextPinfl();
        var import = await site.Judged(centre, ImportDesk.Csv(
            ImportDesk.Row(pinfl), ImportDesk.Row(pinfl, course: "Java"), ImportDesk.Row(pinfl), ImportDesk.Row(pinfl, family: "Boshqayev", course: "C#")));
        var rows = await site.Rows(import);
        Assert.Equal([ImportVerdict.New, ImportVerdict.New, ImportVerdict.Unchanged, ImportVerdict.Refused], rows.Select(r => r.Verdict));
        Assert.Equal("family-name:name-differs", rows[3].Faults());
        await site.Written(centre, import);
        Assert.Equal(2, await Trainings(centre));
        Assert.Equal(rows[0].SubjectId, rows[1].SubjectId);
    }

    [Fact]
    public async Task A_pinfl_on_record_under_another_name_is_refused_and_in_another_script_is_not()
    {
        var centre = await _world.Centre();
        var pinfl = World.NextPinfl();
        await _world.Graduate(centre, await _world.Course(centre), pinfl);
        var rows = await site.Rows(await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row(pinfl, family: "Boshqayev"), ImportDesk.Row(pinfl, family: "Синовов", given: "Анвар"))));
        Assert.Equal(["family-name:name-differs", ""], rows.Select(r => r.Faults()));
    }

    [Fact]
    public async Task Disability_told_later_changes_the_person()
    {
        var centre = await _world.Centre();
        var pinfl = World.NextPinfl();
        byte[] File(string told) => System.Text.Encoding.UTF8.GetBytes($"{ImportDesk.Header};Nogironlik;Инвалидность с\r\n{ImportDesk.Row(pinfl)};{told}");
        await site.Written(centre, await site.Judged(centre, File("yo'q;")));
        var told = await site.Judged(centre, File("ha;01.02.2024"));
        Assert.Equal((1, 0), (told.Changed, told.New));
        await site.Written(centre, told);
        var row = Assert.Single(await site.Rows(told));
        var person = await site.InDatabase(db => db.Persons.SingleAsync(p => p.Id == row.SubjectId));
        Assert.Equal((true, new DateOnly(2024, 2, 1)), (person.DisabilityClaimed, person.DisabilityFrom!.Value));
        Assert.Equal(1, (await site.Judged(centre, File("ha;01.02.2024"))).Unchanged);
    }

    [Fact]
    public async Task All_or_nothing_is_refused_while_a_row_is_refused()
    {
        var centre = await _world.Centre();
        var import = await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row(World.NextPinfl()), ImportDesk.Row("1")));
        Assert.Equal("import-all-or-nothing", (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(centre, new ConfirmImport(import.Id, true)))).Code);
        Assert.Equal(0, await Trainings(centre));
    }

    [Fact]
    public async Task All_or_nothing_writes_nothing_when_facts_changed_since_the_preview()
    {
        var centre = await _world.Centre();
        var pinfl = World.NextPinfl();
        var import = await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row(World.NextPinfl()), ImportDesk.Row(pinfl)));
        await _world.Graduate(centre, await _world.Course(centre), pinfl, family: "Boshqayev");
        import = await site.Written(centre, import, allOrNothing: true);
        Assert.Equal((ImportState.Previewed, "import-facts-changed", 1, 1), (import.State, import.Fault, import.New, import.Refused));
        Assert.Equal(1, await Trainings(centre));
        import = await site.Written(centre, import);
        Assert.Equal((ImportState.Done, 2), (import.State, await Trainings(centre)));
    }

    [Fact]
    public async Task A_row_that_facts_refuse_by_now_is_told_and_the_others_are_written()
    {
        var centre = await _world.Centre();
        var pinfl = World.NextPinfl();
        var import = await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row(pinfl), ImportDesk.Row(World.NextPinfl())));
        await _world.Graduate(centre, await _world.Course(centre), pinfl, family: "Boshqayev");
        import = await site.Written(centre, import);
        Assert.Equal((ImportState.Done, 1, 1), (import.State, import.New, import.Refused));
        Assert.Equal("family-name:name-differs", (await site.Rows(import))[0].Faults());
    }

    [Fact]
    public async Task A_cancelled_import_keeps_its_totals_and_loses_its_file()
    {
        var centre = await _world.Centre();
        var import = await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row(World.NextPinfl())));
        await site.Do(centre, new CancelImport(import.Id));
        import = await site.Settled(import.Id);
        Assert.Equal((ImportState.Cancelled, 1, 64), (import.State, import.New, import.Sha256.Length));
        Assert.Equal((0, 1), (await site.InDatabase(db => db.ImportParts.CountAsync(p => p.ImportId == import.Id)), (await site.Rows(import)).Count));
        Assert.Equal("import-step-forbidden", (await Assert.ThrowsAsync<RuleBroken>(() => site.Do(centre, new ConfirmImport(import.Id, false)))).Code);
    }

    [Fact]
    public async Task Other_centres_and_roles_cannot_know_of_it()
    {
        var centre = await _world.Centre();
        var import = await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row(World.NextPinfl())));
        var other = await _world.Centre();
        await Assert.ThrowsAsync<NotFound>(() => site.Send<ImportPage>(other, new ShowImport(import.Id)));
        await Assert.ThrowsAsync<NotFound>(() => site.Do(other, new ConfirmImport(import.Id, false)));
        var registrar = await site.Person(Role.Registrar);
        Assert.False((await site.Send<ImportPage>(registrar, new ShowImport(import.Id))).MayImport);
        await Assert.ThrowsAsync<NotAllowed>(() => site.Do(registrar, new ConfirmImport(import.Id, false)));
        await Assert.ThrowsAsync<NotAllowed>(async () => await site.Do(await site.Person(Role.Auditor), new CancelImport(import.Id)));
        await Assert.ThrowsAsync<InputRefused>(() => site.Send<Guid>(registrar, new UploadImport("trainings", "a.csv", new MemoryStream([1]))));
    }

    [Fact]
    public async Task Rows_and_files_are_encrypted_at_rest_and_the_audit_tells_one_import()
    {
        var centre = await _world.Centre();
        var pinfl = World.NextPinfl();
        var import = await site.Written(centre, await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row(pinfl))));
        var sealedCells = await site.InDatabase(db => db.Database.SqlQuery<byte[]>($"select cells as \"Value\" from import_row where import_id = {import.Id}").SingleAsync());
        Assert.DoesNotContain(pinfl, System.Text.Encoding.UTF8.GetString(sealedCells), StringComparison.Ordinal);
        var audit = await site.InDatabase(db => db.Audit.Where(a => a.SubjectId == import.Id.ToString()).OrderBy(a => a.No).ToListAsync());
        Assert.Equal(["UploadImport", "ConfirmImport", "ApplyImport"], audit.Select(a => a.Action));
        Assert.All(audit, a => Assert.Equal((centre.AccountId, "centre"), (a.ActorId, a.ActorRoles)));
        Assert.Equal(0, await site.InDatabase(db => db.Audit.CountAsync(a => a.Subject == "Job" || a.Subject == "ImportRow")));
    }

    private Task<int> Trainings(TestPerson centre) =>
        site.InDatabase(db => (from t in db.Trainings join c in db.Courses on t.CourseId equals c.Id where c.CentreId == centre.CentreId select t).CountAsync());
}
