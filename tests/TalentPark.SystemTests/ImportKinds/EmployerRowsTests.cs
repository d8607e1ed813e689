using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.ImportKinds;

/// <summary>IT Park's list of residents with periods and quarterly exports.</summary>
public sealed class EmployerRowsTests(Site site) : IClassFixture<Site>
{
    private const string Header = "stir name region district address phone directors resident-from resident-to resident-ground exporter-from exporter-to exporter-ground quarter export-usd";

    private static int _stir = 400_000_000;

    private readonly World _world = new(site);

    [Fact]
    public async Task Several_rows_of_one_employer_make_one_with_all_its_periods_and_quarters()
    {
        var stir = Next();
        string[] lines =
        [
            $"{stir}|Namuna Soft|Toshkent shahri|1726266|Namuna 1|90 123 45 67|Namunayev Anvar; Misolova Gʻuncha|01.01.2022|31.12.2023|Qaror 1|01.02.2022||Maʼlumotnoma 1|2025-Q1|125000.50",
            $"{stir}|||||||01.01.2024||Qaror 2||||2025-Q2|0",
        ];
        var file = await Import(lines);
        Assert.Equal("New Changed", file.Verdicts);
        var employer = await Kept(stir);
        Assert.Equal(("Namuna Soft", "1726266", "+998901234567"), (employer.Name, employer.DistrictSoato, employer.Phone));
        Assert.Equal(["Misolova Gʻuncha", "Namunayev Anvar"], employer.Directors.Select(d => d.Name).Order(StringComparer.Ordinal));
        Assert.Equal(3, employer.Periods.Count);
        Assert.All(employer.Periods, p => Assert.Equal(FactSource.ItPark, p.Source));
        Assert.Equal([(1, 125_000.50m), (2, 0m)], employer.Exports.OrderBy(e => e.QuarterNo).Select(e => (e.QuarterNo, e.Usd)));
        Assert.Equal("Unchanged Unchanged", (await Import(lines)).Verdicts);
        Assert.Equal(employer.Revision, (await Kept(stir)).Revision);
    }

    [Fact]
    public async Task What_is_told_anew_changes_an_employer_and_an_empty_cell_changes_nothing()
    {
        var stir = await _world.Employer();
        var before = await Kept(stir);
        var file = await Import($"{stir}||||Yangi koʻcha 5|||||||||2025-Q1|1000");
        Assert.Equal("Changed", file.Verdicts);
        var after = await Kept(stir);
        Assert.Equal(("Yangi koʻcha 5", before.Name, before.Phone, before.Periods.Count), (after.Address, after.Name, after.Phone, after.Periods.Count));
        Assert.Equal("Changed", (await Import($"{stir}|||||||||||||2025-Q1|2000")).Verdicts);
        Assert.Equal(2000, (await Kept(stir)).Exports.Single().Usd);
    }

    [Fact]
    public async Task A_period_on_record_is_corrected_with_a_warning_and_an_overlapping_one_refused()
    {
        var stir = await _world.Employer(); // resident and exporter since 01.01.2022
        var file = await Import(
            $"{stir}|||||||01.01.2022|31.12.2024|Qaror 1||||||",
            $"{stir}|||||||||| 01.06.2022||Maʼlumotnoma||");
        Assert.Equal(("Changed Refused", "3:exporter-from:period-overlaps", "2:resident-from:period-corrected"), (file.Verdicts, file.Faults, file.Warnings));
        Assert.Equal(new DateOnly(2024, 12, 31), (await Kept(stir)).Periods.Single(p => p.Kind == EmployerPeriodKind.Resident).Period.To);
        Assert.Equal("Changed", (await Import($"{stir}|||||||01.01.2025||Qaror 3||||||")).Verdicts);
        Assert.Equal(2, (await Kept(stir)).Periods.Count(p => p.Kind == EmployerPeriodKind.Resident));
    }

    [Fact]
    public async Task A_corrected_period_tells_which_claim_lines_it_touches_before_it_is_saved()
    {
        var claim = await _world.Submitted(await _world.Centre());
        var (stir, number) = await site.InDatabase(async db =>
        {
            var job = await db.ClaimLines.Where(l => l.ClaimId == claim).Select(l => l.EmploymentId).SingleAsync();
            return (await db.Employments.Where(e => e.Id == job).Join(db.Employers, e => e.EmployerId, e => e.Id, (_, e) => e.Stir).SingleAsync(),
                await db.Claims.Where(c => c.Id == claim).Select(c => c.Number).SingleAsync());
        });
        var file = await Import($"{stir}|||||||01.01.2022|30.06.2025|Qaror 1||||||");
        Assert.Equal("2:resident-from:period-corrected 2:stir:period-lines", file.Warnings);
        Assert.Equal(["1", "0", "0", number!], file.Rows[0].Warnings.Single(w => w.Code == "period-lines").Values);
        Assert.DoesNotContain("period-lines", (await Import($"{stir}|||||||01.01.2022|30.06.2025|Qaror 1||||||")).Warnings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faulty_rows_are_refused_one_by_one_and_a_later_whole_row_still_makes_the_employer()
    {
        var stir = Next();
        var file = await Import(
            $"{stir}|Namuna Soft||||||||||||",
            $"{stir}|Namuna Soft|Atlantida|X|Namuna 1|901234567|||||||||",
            $"{stir}|Namuna Soft|1726|1726266|Namuna 1|123|||||||||",
            $"{stir}|Namuna Soft|1726|1726266|Namuna 1|901234567|12345||||||||",
            $"{stir}|Namuna Soft|1726|1726266|Namuna 1|901234567||01.01.2024|31.12.2023|Qaror||||||",
            $"{stir}|Namuna Soft|1726|1726266|Namuna 1|901234567|||31.12.2023|Qaror|||||",
            $"{stir}|Namuna Soft|1726|1726266|Namuna 1|901234567||||||||2025-Q5|1",
            $"{stir}|Namuna Soft|1726|1726266|Namuna 1|901234567||||||||2025-Q1|",
            $"{stir}|Namuna Soft|1726|1726266|Namuna 1|901234567||||||||2025-Q1|-5",
            "12345||||||||||||||",
            $"{stir}|Namuna Soft|1726|1726266|Namuna 1|901234567||||||||2025-Q1|100",
            $"{stir}|||||||||||||2025-Q1|200");
        Assert.Equal("New", file.Rows[10].Verdict.ToString());
        Assert.All(file.Rows.Where((_, i) => i != 10), r => Assert.True(r.IsRefused, $"row {r.No}"));
        Assert.Equal(
            ["region district address phone", "region", "phone", "directors", "resident-to", "resident-from", "quarter", "export-usd", "export-usd", "stir", "", "export-usd"],
            file.Rows.Select(r => string.Join(' ', r.Faults.Select(f => f.Column).Distinct())));
        Assert.Equal(100, (await Kept(stir)).Exports.Single().Usd);
    }

    private async Task<ImportedFile> Import(params string[] lines) => await ImportedFile.Import(site, await site.Person(Role.Registrar), "employers", Header, lines);

    private Task<Employer> Kept(string stir) =>
        site.InDatabase(db => db.Employers.AsNoTracking().Include(e => e.Periods).Include(e => e.Exports).Include(e => e.Directors).SingleAsync(e => e.Stir == stir));

    private static string Next() => Interlocked.Increment(ref _stir).ToString(CultureInfo.InvariantCulture);
}
