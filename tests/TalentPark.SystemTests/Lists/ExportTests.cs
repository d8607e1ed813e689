using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Lists;

/// <summary>Filtered registers as files.</summary>
public sealed class ExportTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task The_csv_holds_the_filtered_rows_in_order_with_masked_numbers_and_heads_in_the_readers_language()
    {
        var centre = await _world.Centre();
        var stir = await site.InDatabase(db => db.Centres.Where(c => c.Id == centre.CentreId).Select(c => c.Stir).SingleAsync());
        var trained = (await site.TrainedAll(centre, Enumerable.Range(0, 60).Select(i => new Somebody("Faylov", $"Sinov{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}")))).Select(t => t.Pinfl).ToList();

        await site.Trained(centre, "Boshqa", "Odam");
        using var lead = await site.SignedIn(await site.Person(Role.Lead), "en");
        using var page = await lead.Ask("/registry/persons", ("q", "faylov"), ("centre", stir));
        using var answer = await lead.GetAsync(page.Link("a[href*='format=csv']")!);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Name;PINFL;Centre;Course;Direction;Completed on;", lines[0], StringComparison.Ordinal);
        Assert.Equal(61, lines.Length);
        Assert.All(lines[1..], l => Assert.StartsWith("Faylov Sinov", l, StringComparison.Ordinal));
        var keys = lines[1..].Select(l => SearchKey.Of(l.Split(';')[0])).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.DoesNotContain(trained, pinfl => lines.Any(l => l.Contains(pinfl, StringComparison.Ordinal)));
        Assert.Contains("•••••••••• ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("persons-2025-09-15.csv", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);

        var entries = await site.InDatabase(db => db.Audit.AsNoTracking().Where(a => a.Subject == "Register" && a.SubjectId == "persons").ToListAsync());
        var entry = Assert.Single(entries, e => e.Changes.Contains("\"60\"", StringComparison.Ordinal));
        Assert.Equal("RecordExport", entry.Action);
        Assert.Contains("find=(personal)", entry.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("faylov", entry.Changes, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_cell_of_a_file_is_a_formula()
    {
        var registrar = await site.Person(Role.Registrar);
        var contact = new TypedContact("1726", "1726266", "Sinov koʻchasi 1", "+998901234567", "Direktor");
        await site.Send<Guid>(registrar, new RegisterEmployer("399999991", "=HYPERLINK(\"http://x\";\"Bosing\")", contact));
        await site.Send<Guid>(registrar, new RegisterEmployer("399999992", "@SUM(A1)", contact));
        using var browser = await site.SignedIn(registrar);
        using var csv = await browser.GetAsync("/registry/employers?handler=Export&format=csv&q=39999999");
        var text = await csv.Content.ReadAsStringAsync();
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\";\"\"Bosing\"\")\"", text, StringComparison.Ordinal);
        Assert.Contains("'@SUM(A1);399999992", text, StringComparison.Ordinal);
        using var xlsx = await browser.GetAsync("/registry/employers?handler=Export&format=xlsx&q=39999999");
        using var stream = new MemoryStream(await xlsx.Content.ReadAsByteArrayAsync());
        var rows = stream.Query().Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal("STIR", rows[0]["B"]);
        Assert.Equal("'=HYPERLINK(\"http://x\";\"Bosing\")", rows[1]["A"]);
        Assert.Equal("399999992", rows[2]["B"]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+998 90 123-45-67", "+998 90 123-45-67")]
    [InlineData("-2", "-2")]
    [InlineData("-2+A1", "'-2+A1")]
    [InlineData("@a", "'@a")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a\0b", "ab")]
    [InlineData("Oʻktam = Ўктам", "Oʻktam = Ўктам")]
    [InlineData("", "")]
    public void What_a_spreadsheet_would_run_is_made_text(string text, string cell) => Assert.Equal(cell, SafeCell.Of(text));

    [Fact]
    public async Task Only_those_who_may_take_a_register_out_are_offered_it_and_get_it()
    {
        await _world.Employer();
        using var reviewer = await site.As(Role.Reviewer);
        foreach (var path in new[] { "/registry/persons", "/registry/employments", "/registry/certificates", "/registry/employers", "/registry/centres" })
        {
            using var page = await reviewer.Open(path);
            Assert.Null(page.Link("a[href*='handler=Export']"));
            Assert.Equal(HttpStatusCode.Forbidden, await reviewer.Status($"{path}?handler=Export&format=csv"));
            using var auditor = await site.As(Role.Auditor);
            Assert.Equal(HttpStatusCode.OK, await auditor.Status($"{path}?handler=Export&format=xlsx"));
        }

        await Assert.ThrowsAsync<NotAllowed>(() => site.Do(new TestPerson(Guid.NewGuid(), "R", [Role.Reviewer], null, "", ""), new Application.Registry.Lists.RecordExport("persons", "csv", "", 1)));
    }
}
