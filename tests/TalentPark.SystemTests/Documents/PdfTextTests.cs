using TalentPark.Application.Shared;
using UglyToad.PdfPig;
using Xunit;

namespace TalentPark.SystemTests.Documents;

public sealed class PdfTextTests
{
    public static TheoryData<string, string, int> Documents =>
        [.. from kind in new[] { "application", "decision" } from language in Language.All from lines in language == "uz" ? [1, 20, 35, 200] : new[] { 1, 35 } select (kind, language, lines)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_text_of_the_document_can_be_read_back(string kind, string language, int lines)
    {
        var content = Papers.Content(kind, language, lines);

        var read = PdfText.Solid(await PdfText.Read(Papers.Writer.Write(content), "-raw"));

        Assert.All(Papers.Texts(content), text => Assert.Contains(PdfText.Solid(text), read, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Uzbek_letters_and_sums_are_read_exactly()
    {
        var read = PdfText.Joined(await PdfText.Read(Papers.Pdf("application", "uz", 20)));

        Assert.Contains("Subsidiya ajratish toʻgʻrisida ariza", read, StringComparison.Ordinal);
        Assert.Contains("Soʻralayotgan summa: 403 100 000 (Toʻrt yuz uch million bir yuz ming) soʻm", read, StringComparison.Ordinal);
        Assert.Contains("Oʻgʻiloy Nusxayeva", read, StringComparison.Ordinal);
        Assert.Contains("Maʼmura", read, StringComparison.Ordinal);
        Assert.Contains("Жамшид Ғайратов", read, StringComparison.Ordinal);
        Assert.Contains("Ўғилой Қўчқорова Ҳикматовна", read, StringComparison.Ordinal);
        Assert.Contains("75 × 412 000 = 30 900 000", read, StringComparison.Ordinal);
        Assert.Contains("№ TP-2026-000418, 05.03.2026", read, StringComparison.Ordinal);
        Assert.Contains("2020 8000 1000 0451 7001", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", "Одобренная сумма: 278 100 000 (Двести семьдесят восемь миллионов сто тысяч) сум")]
    [InlineData("en", "Amount approved: 278 100 000 UZS (Two hundred and seventy-eight million one hundred thousand soums)")]
    [InlineData("uz", "Maʼqullangan summa: 278 100 000 (Ikki yuz yetmish sakkiz million bir yuz ming) soʻm")]
    public async Task The_sum_approved_is_read_in_figures_and_words(string language, string sum) =>
        Assert.Contains(sum, PdfText.Joined(await PdfText.Read(Papers.Pdf("decision", language, 20))), StringComparison.Ordinal);

    [Fact]
    public void Another_reader_finds_the_same_words()
    {
        using var pdf = PdfDocument.Open(Papers.Pdf("application", "uz", 20), new ParsingOptions { UseLenientParsing = false });

        var words = pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text).ToHashSet();

        Assert.Superset(new HashSet<string> { "toʻgʻrisida", "Oʻgʻiloy", "Ўғилой", "Қўчқорова", "Ҳикматовна", "Ғайратов", "TP-2026-000418" }, words);
    }
}
