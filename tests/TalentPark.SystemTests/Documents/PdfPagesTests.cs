using TalentPark.Application.Documents;
using TalentPark.Application.Shared;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace TalentPark.SystemTests.Documents;

public sealed class PdfPagesTests
{
    private const string LongName = "Абдураҳмонова Ўғилой-Қўшжанат Ҳикматуллаевна Ғайратжон қизи, XVIII-синф Шаҳрихонлик Ҳўжаназарбекова 100";

    public static TheoryData<string, string, int> Documents =>
        [.. from kind in new[] { "application", "decision" } from language in Language.All from lines in language == "uz" ? [1, 20, 35, 200] : new[] { 1, 35 } select (kind, language, lines)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_letter_lies_outside_the_margins(string kind, string language, int lines)
    {
        using var pdf = PdfDocument.Open(Papers.Pdf(kind, language, lines));

        Assert.All(pdf.GetPages(), page => Assert.All(page.Letters, letter => AssertInside(page, letter)));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(20, 3)]
    [InlineData(35, 4)]
    [InlineData(200, 16)]
    public void Each_page_tells_its_number_and_how_many_there_are(int lines, int most)
    {
        using var pdf = PdfDocument.Open(Papers.Pdf("application", "uz", lines));

        Assert.InRange(pdf.NumberOfPages, 1, most);
        Assert.All(pdf.GetPages(), page => Assert.Contains($"{page.Number}-bet, jami {pdf.NumberOfPages}", Text(page), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(35)]
    [InlineData(200)]
    public void Every_page_with_rows_repeats_the_heads_of_the_columns(int lines)
    {
        using var pdf = PdfDocument.Open(Papers.Pdf("application", "uz", lines));

        var withRows = pdf.GetPages().Where(p => Text(p).Contains("JSHSHIR ••••", StringComparison.Ordinal)).ToList();

        Assert.True(withRows.Count > 1);
        Assert.All(withRows, page => Assert.Contains("№ Bitiruvchi Kurs Ish beruvchi Hisob-kitob Summa, soʻm", Text(page), StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_stands_whole_on_one_page_and_none_is_lost()
    {
        var content = Papers.Content("application", "uz", 200);
        using var pdf = PdfDocument.Open(Papers.Writer.Write(content));
        var pages = pdf.GetPages().Select(p => PdfText.Solid(Text(p))).ToList();

        Assert.All(content.Blocks.OfType<TableBlock>().Single().Rows, row => Assert.Single(pages, page => row.Cells.All(c => page.Contains(Solid(c), StringComparison.Ordinal))));
    }

    [Fact]
    public void The_total_never_stands_on_a_page_without_a_row()
    {
        for (var lines = 1; lines <= 40; lines++)
        {
            using var pdf = PdfDocument.Open(Papers.Pdf("application", "uz", lines));

            var last = pdf.GetPages().Select(Text).Single(t => t.Contains($"Jami {lines} nafar", StringComparison.Ordinal));

            Assert.Contains($"••{lines:0000}", last, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Long_names_are_wrapped_and_nothing_is_cut_off()
    {
        var claim = SamplePapers.Claim(20);
        var unbroken = string.Concat(Enumerable.Repeat("Namunayev", 11)) + "X";
        claim = claim with
        {
            Centre = claim.Centre with { Name = string.Join(' ', Enumerable.Repeat(LongName, 2)), Director = LongName, Address = string.Join(' ', Enumerable.Repeat(LongName, 3)) },
            CertifierName = LongName,
            CertifierPosition = unbroken,
            Lines = [.. claim.Lines.Select(l => l with { FullName = l.No % 2 == 0 ? LongName : unbroken, Course = string.Join(' ', LongName, LongName), Employer = unbroken })],
        };

        using var pdf = PdfDocument.Open(Papers.Writer.Write(Papers.Composer.Application(claim, "uz")));

        Assert.Equal(100, unbroken.Length);
        Assert.All(pdf.GetPages(), page => Assert.All(page.Letters, letter => AssertInside(page, letter)));
        var read = PdfText.Solid(string.Concat(pdf.GetPages().Select(Text)));
        Assert.Equal(21, Count(read, unbroken) - 10);
        Assert.True(Count(read, PdfText.Solid(LongName)) >= 10 + 40);
    }

    [Fact]
    public void A_row_higher_than_a_page_goes_on_over_the_next()
    {
        var words = string.Join(' ', Enumerable.Range(1, 3000));
        var claim = SamplePapers.Decided(4);
        var refused = claim.Lines[3] with { Refusal = claim.Lines[3].Refusal! with { Note = words } };

        using var pdf = PdfDocument.Open(Papers.Writer.Write(Papers.Composer.DecisionLetter(claim with { Lines = [.. claim.Lines.Take(3), refused] }, "en")));

        var read = pdf.GetPages().SelectMany(p => Text(p).Split(' ')).ToHashSet();
        Assert.Superset(Enumerable.Range(1, 3000).Select(n => $"{n}").ToHashSet(), read);
        Assert.All(pdf.GetPages(), page => Assert.All(page.Letters, letter => AssertInside(page, letter)));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Solid(TableCell cell) => PdfText.Solid(cell.Text + cell.Note);

    private static string Text(Page page) => PdfText.Joined(string.Join(' ', Lines(page)));

    /// <summary>The page's words in the order in which they were written.</summary>
    private static IEnumerable<string> Lines(Page page) => page.GetWords(new InWritingOrder()).Select(w => w.Text);

    private static void AssertInside(Page page, Letter letter)
    {
        if (string.IsNullOrWhiteSpace(letter.Value))
        {
            return;
        }

        Assert.InRange(letter.StartBaseLine.X, 56, page.Width - 44);
        Assert.InRange(letter.EndBaseLine.X, 56, page.Width - 44);
        Assert.InRange(letter.StartBaseLine.Y, 25, page.Height - 30);
    }
}
