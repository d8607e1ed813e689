using System.Text;
using TalentPark.Application.Imports;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Imports;

/// <summary>Whatever is uploaded: the trouble is named, nothing is written, memory stays bounded, the site lives.</summary>
public sealed class BadFileTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    public static TheoryData<string, string> AtOnce => new()
    {
        { "empty", "file-empty" },
        { "pdf", "file-pdf" },
        { "old", "file-old-excel" },
        { "locked", "file-locked" },
        { "macros", "file-macros" },
        { "external", "file-external" },
        { "html", "file-markup" },
        { "picture", "file-type" },
        { "zip", "file-type" },
        { "cut", "file-broken" },
    };

    public static TheoryData<string, string> WhileRead => new()
    {
        { "bomb", "file-bomb" },
        { "dtd", "file-dtd" },
        { "wide", "file-columns" },
        { "wide-csv", "file-columns" },
        { "header", "file-header-alone" },
        { "strange", "file-header-unknown" },
        { "twice", "file-column-twice" },
        { "missing", "file-column-missing" },
        { "quote", "file-quote" },
        { "quote-after", "file-quote" },
        { "cell", "file-cell" },
        { "cell-xlsx", "file-cell" },
        { "attribute", "file-cell" },
        { "broken-xml", "file-broken" },
        { "blank", "file-empty" },
    };

    [Theory, MemberData(nameof(AtOnce))]
    public async Task Is_refused_beside_the_form(string file, string fault)
    {
        var centre = await _world.Centre();
        var refused = await Assert.ThrowsAsync<InputRefused>(() => site.Send<Guid>(centre, new UploadImport("trainings", $"{file}.xlsx", new MemoryStream(File(file)))));
        Assert.Equal(fault, Assert.Single(refused.Faults).Code);
        Assert.True(Web.Words.Has($"Faults.{fault}"));
    }

    [Theory, MemberData(nameof(WhileRead))]
    public async Task Fails_with_its_name_and_leaves_nothing(string file, string fault)
    {
        var centre = await _world.Centre();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var import = await site.Judged(centre, File(file));
        Assert.Equal((ImportState.Failed, fault), (import.State, import.Fault));
        Assert.True(Web.Words.Has($"Faults.{fault}"));
        Assert.Empty(await site.Rows(import));
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 100_000_000);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_by_its_length_alone()
    {
        var centre = await _world.Centre();
        var refused = await Assert.ThrowsAsync<InputRefused>(() => site.Send<Guid>(centre, new UploadImport("trainings", "a.csv", new MemoryStream(new byte[ImportLimits.FileSize + 1]))));
        Assert.Equal("file-size", Assert.Single(refused.Faults).Code);
    }

    [Fact]
    public async Task Strange_texts_are_refused_in_their_cell_and_kept_as_they_came()
    {
        var centre = await _world.Centre();
        string[] naughty = ["a\0b", "\u202Egnp", "Za\u0301\u0327\u0300lgo", "'; drop table person; --", "<script>alert(1)</script>", "=HYPERLINK(\"http://x\")", "\uFEFF", "😀", "𝓐𝓷𝓿𝓪𝓻", "%s%n", "NULL1"];
        var import = await site.Judged(centre, Encoding.UTF8.GetBytes(string.Join('\n', naughty.Select(n => ImportDesk.Row(World.NextPinfl(), family: $"\"{n.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Prepend(ImportDesk.Header))));
        Assert.Equal((ImportState.Previewed, naughty.Length), (import.State, import.Refused));
        var rows = await site.Rows(import);
        Assert.All(rows, r => Assert.StartsWith("family-name:", r.Faults(), StringComparison.Ordinal));
        Assert.Equal(naughty, rows.Select(r => r.Cells[1]));
    }

    [Fact]
    public async Task A_formula_is_text_and_never_runs()
    {
        var centre = await _world.Centre();
        var import = await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row(World.NextPinfl(), course: "\"=HYPERLINK(\"\"http://x\"\",\"\"bosing\"\")\"")));
        await site.Written(centre, import);
        Assert.Equal("=HYPERLINK(\"http://x\",\"bosing\")", Assert.Single(await site.Rows(import)).Cells[6]);
    }

    private static byte[] File(string name) => name switch
    {
        "empty" => [],
        "pdf" => Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj"),
        "old" => BadFiles.Ole("Workbook"),
        "locked" => BadFiles.Ole("EncryptedPackage"),
        "macros" => BadFiles.Workbook("", ("xl/vbaProject.bin", "x")),
        "external" => BadFiles.Workbook("", ("xl/externalLinks/externalLink1.xml", "<x/>")),
        "html" => Encoding.UTF8.GetBytes("<html><table><tr><td>JSHSHIR</td></tr></table></html>"),
        "picture" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[100]],
        "zip" => BadFiles.Zip(("readme.txt", "salom")),
        "cut" => BadFiles.Workbook(BadFiles.Row("JSHSHIR"))[..300],
        "bomb" => BadFiles.Bomb(100_000_000),
        "dtd" => BadFiles.Zip(
            ("xl/workbook.xml", $"""<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>{BadFiles.Book}"""), ("xl/_rels/workbook.xml.rels", "<a/>"), ("xl/worksheets/sheet1.xml", BadFiles.Sheet(""))),
        "wide" => BadFiles.Workbook(BadFiles.Row([.. Enumerable.Range(1, 2_000).Select(i => $"u{i}")])),
        "wide-csv" => Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(1, 2_000))),
        "header" => Encoding.UTF8.GetBytes(ImportDesk.Header + "\r\n\r\n"),
        "strange" => Encoding.UTF8.GetBytes("bir;ikki\n1;2"),
        "twice" => Encoding.UTF8.GetBytes("JSHSHIR;Familiya;ПИНФЛ\n1;2;3"),
        "missing" => Encoding.UTF8.GetBytes("JSHSHIR;Familiya\n1;2"),
        "quote" => ImportDesk.Csv(ImportDesk.Row(World.NextPinfl()), "\"" + ImportDesk.Row("1")),
        "quote-after" => ImportDesk.Csv("\"a\"b;c"),
        "cell" => ImportDesk.Csv(ImportDesk.Row(World.NextPinfl(), family: new string('a', 5_000_000))),
        "cell-xlsx" => BadFiles.Workbook(BadFiles.Header + BadFiles.Row(Noise(5_000_000))),
        "attribute" => BadFiles.Workbook($"<row x=\"{Noise(5_000_000)}\"/>"),
        "broken-xml" => BadFiles.Workbook("<row><c>"),
        "blank" => Encoding.UTF8.GetBytes("\r\n  \r\n".Replace(" ", "", StringComparison.Ordinal)),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>Text that does not pack well, so that it is not taken for a bomb.</summary>
    private static string Noise(int length)
    {
        var random = new Random(1);
        return string.Create(length, random, static (span, r) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)('a' + r.Next(26));
            }
        });
    }
}
