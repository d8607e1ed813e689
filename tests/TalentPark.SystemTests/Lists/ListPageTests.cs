using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Lists;

/// <summary>Filters, order and pages of the registers.</summary>
public sealed class ListPageTests(Site site) : IClassFixture<Site>
{
    private const string Persons = "/registry/persons";

    private readonly World _world = new(site);

    [Fact]
    public async Task Every_filter_of_persons_keeps_what_fits_and_stands_in_the_address_and_on_a_chip()
    {
        var centre = await _world.Centre();
        var stir = await Stir(centre);
        await site.Trained(centre, "Birinchi", "Anvar", region: "1703", district: "1703401", completedOn: new(2025, 1, 10));
        await site.Trained(centre, "Ikkinchi", "Anvar", direction: "unlisted", completedOn: new(2026, 6, 1));
        await site.Trained(centre, "Uchinchi", "Anvar", withPinfl: false, completedOn: new(2025, 3, 10));
        using var lead = await site.As(Role.Lead);
        foreach (var (name, value, fitting) in new[]
        {
            ("region", "1703", "Birinchi"), ("district", "1703401", "Birinchi"), ("direction", "unlisted", "Ikkinchi"), ("state", "studying", "Ikkinchi"), ("state", "without-pinfl", "Uchinchi"),
            ("from", "01.04.2025", "Ikkinchi"), ("to", "31.01.2025", "Birinchi"),
        })
        {
            var address = await lead.Address(Persons, ("centre", stir), (name, value));
            using var page = await lead.Open(address);
            Assert.Equal([$"{fitting} Anvar"], page.Names());
            Assert.Contains($"{name}=", address, StringComparison.Ordinal);
            var chips = page.QuerySelectorAll(".tp-chips li a:not(.clear)");
            Assert.Equal(2, chips.Length);
            using var without = await lead.Open(chips.Single(c => !c.GetAttribute("href")!.Contains($"{name}=", StringComparison.Ordinal)).GetAttribute("href")!);
            Assert.Equal(3, without.Names().Count);
        }

        using var completed = await lead.Ask(Persons, ("centre", stir), ("state", "completed"));
        Assert.Equal(["Birinchi Anvar", "Uchinchi Anvar"], completed.Names());
        using var nobody = await lead.Ask(Persons, ("centre", stir), ("region", "1735"));
        Assert.NotNull(nobody.QuerySelector(".tp-empty"));
    }

    [Theory]
    [InlineData("name", "asc")]
    [InlineData("name", "desc")]
    [InlineData("completed", "asc")]
    [InlineData("completed", "desc")]
    public async Task Pages_meet_without_a_gap_although_rows_are_alike_and_others_are_added_meanwhile(string sort, string order)
    {
        var centre = await _world.Centre();
        var stir = await Stir(centre);
        await site.TrainedAll(centre, Enumerable.Range(0, 120).Select(i =>
            new Somebody(i % 3 == 0 ? "Bittayev" : "Boshqayev", i % 2 == 0 ? "Ali" : "Vali", CompletedOn: new DateOnly(2025, 1 + (i % 4), 1))));

        using var lead = await site.As(Role.Lead);
        using var first = await lead.Open($"{Persons}?centre={stir}&sort={sort}&order={order}");
        Assert.Null(first.Link("a[rel=prev]"));
        await site.Trained(centre, "Aaaa", "Yangi", completedOn: new(2024, 1, 1));
        await site.Trained(centre, "Zzzz", "Yangi", completedOn: new(2026, 1, 1));
        using var second = await lead.Open(first.Link("a[rel=next]")!);
        using var third = await lead.Open(second.Link("a[rel=next]")!);
        Assert.Null(third.Link("a[rel=next]"));
        var seen = Ids(first).Concat(Ids(second)).Concat(Ids(third)).ToList();
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(121, seen.Count);
        var keys = new[] { first, second, third }.SelectMany(p => p.QuerySelectorAll("tbody tr")).Select(r => sort == "name" ? r.QuerySelector("th a")!.TextContent.ToLowerInvariant() : Reversed(r.QuerySelectorAll("td")[2].TextContent)).ToList();
        Assert.Equal(order == "asc" ? keys.Order(StringComparer.Ordinal) : keys.OrderDescending(StringComparer.Ordinal), keys);
        using var back = await lead.Open(third.Link("a[rel=prev]")!);
        Assert.Equal(Ids(second), Ids(back));
        using var start = await lead.Open(back.Link("a[rel=prev]")!);
        Assert.Equal(Ids(first), Ids(start));
    }

    [Fact]
    public async Task Found_by_name_pages_meet_too()
    {
        var centre = await _world.Centre();
        await site.TrainedAll(centre, Enumerable.Range(0, 105).Select(i =>
            new Somebody(i % 2 == 0 ? "Yagonayev" : "Toshev", i % 2 == 0 ? "Toxir" : "Yagona", Region: "1706", District: "1706401")));

        using var lead = await site.As(Role.Lead);
        using var first = await lead.Ask(Persons, ("q", "yagona"), ("region", "1706"));
        using var second = await lead.Open(first.Link("a[rel=next]")!);
        using var third = await lead.Open(second.Link("a[rel=next]")!);
        Assert.Equal(105, Ids(first).Concat(Ids(second)).Concat(Ids(third)).Distinct().Count());
        using var back = await lead.Open(third.Link("a[rel=prev]")!);
        Assert.Equal(Ids(second), Ids(back));
        Assert.Empty(first.QuerySelectorAll("th a.tp-sort"));
    }

    [Fact]
    public async Task Employments_are_filtered_by_employer_period_state_and_source()
    {
        var centre = await _world.Centre();
        var (stir, other) = (await _world.Employer(), await _world.Employer());
        var (firm, second) = (await Employer(stir), await Employer(other));
        var ali = await site.Trained(centre, "Ishchiyev", "Ali");
        var vali = await site.Trained(centre, "Ishchiyev", "Vali");
        await site.Job(ali.Person, firm, new(2025, 1, 1), new(2025, 5, 1));
        await site.Job(vali.Person, firm, new(2025, 3, 1), source: FactSource.Register);
        await site.Job(ali.Person, second, new(2025, 6, 1));
        using var lead = await site.As(Role.Lead);
        const string path = "/registry/employments";
        foreach (var (fields, fitting) in new ((string, string)[], string[])[]
        {
            ([("employer", stir)], ["Ishchiyev Vali", "Ishchiyev Ali"]),
            ([("employer", $"Sinov Soft {other}")], ["Ishchiyev Ali"]),
            ([("employer", stir), ("state", "current")], ["Ishchiyev Vali"]),
            ([("employer", stir), ("state", "ended")], ["Ishchiyev Ali"]),
            ([("employer", stir), ("source", "register")], ["Ishchiyev Vali"]),
            ([("employer", stir), ("to", "31.01.2025")], ["Ishchiyev Ali"]),
            ([("employer", stir), ("from", "01.02.2025")], ["Ishchiyev Vali"]),
            ([("employer", stir), ("q", "vali")], ["Ishchiyev Vali"]),
            ([("q", ali.Pinfl)], ["Ishchiyev Ali", "Ishchiyev Ali"]),
        })
        {
            using var page = await lead.Ask(path, fields);
            Assert.Equal(fitting, page.Names());
        }
    }

    [Fact]
    public async Task Employers_are_filtered_by_what_they_were_on_a_day_and_centres_by_accreditation()
    {
        var stir = await _world.Employer();
        using var lead = await site.As(Role.Lead);
        foreach (var (standing, on, isFound) in new[] { ("resident-exporter", "01.01.2022", true), ("resident", "31.12.2021", false), ("neither", "31.12.2021", true), ("exporter", "", true) })
        {
            using var page = await lead.Ask("/registry/employers", ("q", stir), ("standing", standing), ("on", on));
            Assert.Equal(isFound ? 1 : 0, page.Names().Count);
        }

        var centre = await Stir(await _world.Centre(isState: true));
        foreach (var (field, value, on, isFound) in new[] { ("accredited", "yes", "", true), ("accredited", "no", "31.12.2022", true), ("accredited", "yes", "31.12.2022", false), ("ownership", "private", "", false), ("ownership", "state", "", true), ("region", "1703", "", false) })
        {
            using var page = await lead.Ask("/registry/centres", ("q", centre), (field, value), ("on", on));
            Assert.Equal(isFound ? 1 : 0, page.Names().Count);
        }

        using var sorted = await lead.Open("/registry/employers?sort=stir&order=desc");
        var numbers = sorted.QuerySelectorAll("tbody tr td:nth-of-type(1)").Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal(numbers.OrderDescending(StringComparer.Ordinal), numbers);
    }

    [Fact]
    public async Task Certificates_are_found_by_number_however_it_is_spelt_and_by_every_filter()
    {
        var centre = await _world.Centre();
        var ali = await site.Trained(centre, "Sertifikatov", "Ali");
        var vali = await site.Trained(centre, "Sertifikatov", "Vali");
        var first = await Certificate(ali, "qz-00 17/a", CertificateProgramme.Vendor, "cisco", "medium", new(2025, 3, 1));
        await Certificate(vali, "QZ0018", CertificateProgramme.Coursera, "coursera", "entry", new(2025, 6, 1));
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"update certificate set state = 'Confirmed' where id = {first}"));
        using var lead = await site.As(Role.Lead);
        foreach (var (fields, owners) in new ((string, string)[], string[])[]
        {
            ([("q", "QZ 0017A")], ["Sertifikatov Ali"]),
            ([("q", "qz00")], ["Sertifikatov Vali", "Sertifikatov Ali"]),
            ([("q", "qz9")], []),
            ([("q", "sertifikatov v")], ["Sertifikatov Vali"]),
            ([("q", "qz00"), ("programme", "coursera")], ["Sertifikatov Vali"]),
            ([("q", "qz00"), ("issuer", "cisco")], ["Sertifikatov Ali"]),
            ([("q", "qz00"), ("level", "entry")], ["Sertifikatov Vali"]),
            ([("q", "qz00"), ("state", "confirmed")], ["Sertifikatov Ali"]),
            ([("q", "qz00"), ("from", "01.04.2025")], ["Sertifikatov Vali"]),
            ([("q", "qz00"), ("to", "01.04.2025")], ["Sertifikatov Ali"]),
        })
        {
            var address = await lead.Address("/registry/certificates", fields);
            Assert.DoesNotContain("0017", address, StringComparison.Ordinal);
            using var page = await lead.Open(address);
            Assert.Equal(owners, page.QuerySelectorAll("tbody tr td:nth-of-type(1) a").Select(a => a.TextContent.Trim()));
        }
    }

    [Fact]
    public async Task A_page_costs_the_same_number_of_statements_however_many_rows_it_shows()
    {
        var centre = await _world.Centre();
        var stir = await Stir(centre);
        var employer = await Employer(await _world.Employer());
        using var lead = await site.As(Role.Lead);
        await site.Job((await site.Trained(centre, "Sanoqov", "Bir")).Person, employer, new(2025, 1, 1));
        var few = await Statements(() => lead.Open($"{Persons}?centre={stir}"));
        for (var i = 0; i < 30; i++)
        {
            await site.Job((await site.Trained(centre, "Sanoqov", "Ikki")).Person, employer, new(2025, 1, 1));
        }

        Assert.Equal(few, await Statements(() => lead.Open($"{Persons}?centre={stir}")));
        Assert.InRange(few, 1, 15);
    }

    [Fact]
    public async Task What_is_found_follows_names_courses_and_merges_whoever_changes_them()
    {
        var centre = await _world.Centre();
        var old = await site.Trained(centre, "Eskiyev", "Nom", "Otasi");
        var merged = await site.Trained(centre, "Qoshilgan", "Nom");
        await site.InDatabase(async db =>
        {
            await db.Database.ExecuteSqlAsync($"update person set family_name = 'Yangiyev', name_key = 'yangiyev nom otasi' where id = {old.Person}");
            await db.Database.ExecuteSqlAsync($"update course set direction = 'unlisted', completed_on = '2026-01-01' where id = {old.Course}");
            await db.Database.ExecuteSqlAsync($"update training set person_id = {old.Person} where id = {merged.Training}");
            return await db.Database.ExecuteSqlAsync($"update person set pinfl = null, pinfl_hash = null, merged_into_id = {old.Person} where id = {merged.Person}");
        });
        var words = await site.InDatabase(db => db.PersonWords.Where(w => w.PersonId == old.Person || w.PersonId == merged.Person).OrderBy(w => w.Word).Select(w => w.Word + "<" + w.Prior).ToListAsync());
        Assert.Equal(["nom<", "otasi<nom", "yangiyev<otasi"], words);
        var entries = await site.InDatabase(db => db.TrainingEntries.Where(t => t.PersonId == old.Person).OrderBy(t => t.CompletedOn).ToListAsync());
        Assert.Equal(["programming.python", "unlisted"], entries.Select(e => e.Direction));
        Assert.All(entries, e => Assert.Equal("yangiyev nom otasi", e.NameKey));
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"delete from training where id = {merged.Training}"));
        Assert.Equal(1, await site.InDatabase(db => db.TrainingEntries.CountAsync(t => t.PersonId == old.Person)));
    }

    private static string Reversed(string day) => string.Join('-', day.Trim().Split('.').Reverse());

    private static List<string> Ids(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll("tbody tr").Select(r => r.QuerySelector("th a")!.GetAttribute("href")!)];

    private Task<string> Stir(TestPerson centre) => site.InDatabase(db => db.Centres.Where(c => c.Id == centre.CentreId).Select(c => c.Stir).SingleAsync());

    private Task<Guid> Employer(string stir) => site.InDatabase(db => db.Employers.Where(e => e.Stir == stir).Select(e => e.Id).SingleAsync());

    private Task<Guid> Certificate(Trained of, string number, CertificateProgramme programme, string issuer, string level, DateOnly issuedOn) => site.InDatabase(async db =>
    {
        var certificate = Domain.Registry.Certificate.Claim(
            Guid.CreateVersion7(), of.Person, of.Training, new(programme, issuer, CertificateNumber.Parse(number), level, CertificateKind.Completion, issuedOn, null), new(FactSource.Centre, issuedOn));
        db.Certificates.Add(certificate);
        await db.SaveChangesAsync();
        return certificate.Id;
    });

    /// <summary>The fewest of three: jobs of the site add theirs now and then.</summary>
    private async Task<int> Statements(Func<Task> act)
    {
        var fewest = int.MaxValue;
        for (var turn = 0; turn < 3; turn++)
        {
            using var counter = new StatementCounter(site.Database.Name);
            using var subscription = DiagnosticListener.AllListeners.Subscribe(counter);
            await act();
            fewest = Math.Min(fewest, counter.Count);
        }

        return fewest;
    }

    /// <summary>Counts what EF sends to one database.</summary>
    private sealed class StatementCounter(string database) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _listening = [];
        private int _count;

        public int Count => _count;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                _listening.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData command && command.Command.Connection?.Database == database)
            {
                Interlocked.Increment(ref _count);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _listening.ForEach(l => l.Dispose());
    }
}
