using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TalentPark.Application.Documents;
using TalentPark.Application.Shared;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace TalentPark.SystemTests.Documents;

public sealed partial class PdfBytesTests
{
    public static TheoryData<string, string> KindsAndLanguages =>
        [.. from kind in new[] { "application", "decision" } from language in Language.All select (kind, language)];

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public async Task The_same_claim_gives_the_same_bytes_at_any_time_and_on_any_thread(string kind, string language)
    {
        var first = Papers.Pdf(kind, language, 20);
        await Task.Delay(20, TestContext.Current.CancellationToken);

        var again = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Papers.Pdf(kind, language, 20))));

        Assert.All(again, pdf => Assert.True(first.AsSpan().SequenceEqual(pdf)));
    }

    [Fact]
    public void Short_documents_keep_their_bytes_whatever_the_clock_puts_into_the_identity()
    {
        var content = Papers.Content("application", "uz", 1);
        var first = Papers.Writer.Write(content);

        for (var i = 0; i < 100; i++)
        {
            Assert.True(first.AsSpan().SequenceEqual(Papers.Writer.Write(content)));
        }
    }

    [Fact]
    public void Another_sum_gives_another_identity()
    {
        var claim = SamplePapers.Claim(2);
        var other = claim with { Lines = [claim.Lines[0], claim.Lines[1] with { Amount = 1 }] };

        Assert.NotEqual(Identity(Papers.Writer.Write(Papers.Composer.Application(claim, "uz"))), Identity(Papers.Writer.Write(Papers.Composer.Application(other, "uz"))));
    }

    [Fact]
    public void Content_kept_as_json_gives_the_same_bytes()
    {
        var content = Papers.Content("decision", "ru", 20);

        var kept = JsonSerializer.Deserialize<DocumentContent>(JsonSerializer.Serialize(content))!;

        Assert.True(Papers.Writer.Write(content).AsSpan().SequenceEqual(Papers.Writer.Write(kept)));
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void A_claim_of_20_lines_takes_at_most_80_KB(string kind, string language) =>
        Assert.InRange(Papers.Pdf(kind, language, 20).Length, 1, 80 * 1024);

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void It_is_marked_as_PDF_A_2b(string kind, string language)
    {
        var bytes = Papers.Pdf(kind, language, 20);
        using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = false });

        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        var xmp = metadata.GetXDocument().ToString();
        Assert.Contains("part>2</", xmp, StringComparison.Ordinal);
        Assert.Contains("conformance>B</", xmp, StringComparison.Ordinal);
        Assert.Contains("2026-03-", xmp, StringComparison.Ordinal);
        var intent = Assert.IsType<DictionaryToken>(Assert.IsType<ArrayToken>(pdf.Structure.Catalog.CatalogDictionary.Data["OutputIntents"]).Data[0]);
        Assert.Equal("GTS_PDFA1", Assert.IsType<NameToken>(intent.Data["S"]).Data);
        Assert.True(intent.Data.ContainsKey("DestOutputProfile"));
        Assert.False(pdf.IsEncrypted);
    }

    [Fact]
    public void Every_typeface_is_embedded_and_the_identity_is_the_same_in_both_places()
    {
        var text = Encoding.Latin1.GetString(Papers.Pdf("application", "uz", 20));

        Assert.Equal(Typefaces().Count(text), EmbeddedFiles().Count(text));
        Assert.Equal(2, Typefaces().Count(text));
        var uuid = Regex.Match(text, "<xmpMM:DocumentID>uuid:([0-9a-f-]{36})<").Groups[1].Value;
        Assert.Equal(uuid.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant(), Identity(Encoding.Latin1.GetBytes(text)));
        Assert.Contains($"<xmpMM:InstanceID>uuid:{uuid}<", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/JavaScript", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/Launch", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cross_references_lead_to_their_objects()
    {
        var text = Encoding.Latin1.GetString(Papers.Pdf("decision", "uz", 35));
        var start = int.Parse(Regex.Match(text, @"startxref\n(\d+)\n%%EOF").Groups[1].Value);
        var entries = Regex.Matches(text[start..], @"(\d{10}) 00000 n ").Select(m => int.Parse(m.Groups[1].Value)).ToList();

        Assert.NotEmpty(entries);
        Assert.All(entries.Select((offset, i) => (offset, number: i + 1)), e => Assert.StartsWith($"{e.number} 0 obj", text[e.offset..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Letters_no_typeface_has_are_printed_as_a_visible_mark()
    {
        var claim = SamplePapers.Claim(1);
        claim = claim with { Lines = [claim.Lines[0] with { FullName = "Ali \u0639\u0644\u064A \u202Etxet\u202C 😀 名 \uD83D e\u0301 \u0007\tz" }] };

        var read = PdfText.Joined(await PdfText.Read(Papers.Writer.Write(Papers.Composer.Application(claim, "uz")), "-raw"));

        Assert.Contains("Ali \uFFFD\uFFFD\uFFFD \uFFFDtxet\uFFFD \uFFFD \uFFFD \uFFFD é \uFFFD z", read, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_row_with_a_cell_too_few()
    {
        var content = Papers.Content("application", "uz", 1);
        var table = new TableBlock { Caption = "T", Columns = [new("A", 1), new("B", 1)], Rows = [new([new("1")])] };

        Assert.Throws<ArgumentException>(() => Papers.Writer.Write(content with { Blocks = [table] }));
    }

    private static string Identity(byte[] pdf) => Regex.Match(Encoding.Latin1.GetString(pdf), "/ID \\[<([0-9A-F]{32})> <\\1>\\]").Groups[1].Value;

    [GeneratedRegex("/Type /FontDescriptor")]
    private static partial Regex Typefaces();

    [GeneratedRegex("/FontFile2 ")]
    private static partial Regex EmbeddedFiles();
}
