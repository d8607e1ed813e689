using System.Globalization;
using TalentPark.Application.Documents;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Documents;
using TalentPark.Web;
using TalentPark.Web.Documents;
using Xunit;

namespace TalentPark.Tests.Documents;

public sealed class ComposerTests
{
    private static readonly ClaimDocumentComposer Composer = new(new Words(), new RuleSentences(new Words()));

    [Fact]
    public void Speaks_the_language_asked_for_and_leaves_the_readers_language_alone()
    {
        var before = CultureInfo.CurrentUICulture;

        Assert.Equal(["Subsidiya ajratish toʻgʻrisida ariza", "Заявление о выделении субсидии", "Application for a subsidy"],
            Language.All.Select(l => Composer.Application(SamplePapers.Claim(1), l).Title));
        Assert.Same(before, CultureInfo.CurrentUICulture);
    }

    [Fact]
    public void Every_word_is_there_in_every_language()
    {
        foreach (var language in Language.All)
        {
            Assert.All(Texts(Composer.Application(SamplePapers.Claim(20), language)).Concat(Texts(Composer.DecisionLetter(SamplePapers.Decided(20), language))),
                text => Assert.DoesNotMatch(@"^(Documents|Rules|Reasons)\.|\{\d", text));
        }
    }

    [Fact]
    public void Shows_how_the_amount_came_about()
    {
        var line = SamplePapers.Line(4);

        Assert.Equal(Cell("75 × 412\u00A0000 = 30\u00A0900\u00A0000", "ceiling 25\u00A0000\u00A0000\naverage wage 11\u00A0240\u00A0000"), Calculation(line));
        Assert.Equal(Cell("75 × 412\u00A0000 = 30\u00A0900\u00A0000", "average wage 11\u00A0240\u00A0000"), Calculation(line with { Ceiling = null, Amount = 30_900_000 }));
        Assert.Equal(Cell("75 × 412\u00A0000 = 30\u00A0900\u00A0000", "ceiling 25\u00A0000\u00A0000\nrating factor 90 %\naverage wage 11\u00A0240\u00A0000"), Calculation(line with { Amount = 22_500_000 }));
        Assert.Equal(Cell("not enough data", null), Calculation(line with { Multiple = null, AverageWage = null, Amount = 0 }));
        Assert.Contains("higher rate", Calculation(line with { Rate = SubsidyRate.Disability, Multiple = 105, Ceiling = 35_000_000, Amount = 35_000_000 }).Note, StringComparison.Ordinal);
        Assert.Contains("applied 06.03.2026", Calculation(line with { AppliedOn = new DateOnly(2026, 3, 6) }).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_line_tells_the_reason_the_fact_and_the_act()
    {
        var content = Composer.DecisionLetter(SamplePapers.Decided(12), "en");

        var rows = content.Blocks.OfType<TableBlock>().Last().Rows;
        Assert.Equal(["4", "8", "12"], rows.Select(r => r.Cells[0].Text));
        Assert.Contains("01.10.2025", rows[0].Cells[2].Text, StringComparison.Ordinal);
        Assert.Contains("Act: CM-86", rows[0].Cells[2].Text, StringComparison.Ordinal);
        Assert.Equal(3, rows[1].Cells[2].Text.Split('\n').Length);
        Assert.Contains("Note: Mehnat shartnomasidagi", rows[2].Cells[2].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_to_refuse_can_be_written()
    {
        var claim = SamplePapers.Decided(4);
        foreach (var reason in RefusalReasons.All)
        {
            var refused = claim.Lines[3] with { Refusal = new(reason, null, []) };
            var content = Composer.DecisionLetter(claim with { Lines = [refused] }, "uz");

            Assert.All(Texts(content), text => Assert.DoesNotContain(reason, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_letter_of_refusals_alone_names_no_sum_and_no_account()
    {
        var claim = SamplePapers.Decided(4);

        var texts = Texts(Composer.DecisionLetter(claim with { Lines = [claim.Lines[3]] }, "en")).ToList();

        Assert.Contains("No line was approved.", texts);
        Assert.DoesNotContain(texts, t => t.Contains("is paid", StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_names_the_lines_that_wait_for_money_and_those_under_appeal()
    {
        var claim = SamplePapers.Decided(3);

        var texts = Texts(Composer.DecisionLetter(
            claim with { Lines = [claim.Lines[0], claim.Lines[1] with { Decision = LineDecision.Queued }, claim.Lines[2] with { Decision = LineDecision.Appealed }] }, "en")).ToList();

        Assert.Contains(texts, t => t.StartsWith("Lines that wait because the fund’s money for the year is used up: 2.", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.StartsWith("Lines under appeal: 3.", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.Contains("of 3 lines 2 approved, 0 refused", StringComparison.Ordinal));
    }

    [Fact]
    public void Writes_no_decision_before_every_line_is_decided()
    {
        var claim = SamplePapers.Decided(4);

        Assert.Throws<ArgumentException>(() => Composer.DecisionLetter(SamplePapers.Claim(4), "uz"));
        Assert.Throws<ArgumentException>(() => Composer.DecisionLetter(claim with { DecidedAt = null }, "uz"));
        Assert.Throws<ArgumentException>(() => Composer.DecisionLetter(claim with { Lines = [claim.Lines[0] with { Decision = LineDecision.Open }] }, "uz"));
        Assert.Throws<ArgumentException>(() => Composer.DecisionLetter(claim with { Lines = [claim.Lines[3] with { Refusal = null }] }, "uz"));
    }

    private static TableCell Cell(string text, string? note) => new(text, note ?? (text.StartsWith("not", StringComparison.Ordinal) ? null : ""));

    private static TableCell Calculation(ClaimLinePaper line)
    {
        var content = Composer.Application(SamplePapers.Claim(1) with { Lines = [line] }, "en");
        return content.Blocks.OfType<TableBlock>().Single().Rows[0].Cells[4];
    }

    private static IEnumerable<string> Texts(DocumentContent content) =>
        content.Blocks.SelectMany(b => b switch
        {
            HeadingBlock heading => [heading.Text],
            ParagraphBlock paragraph => [paragraph.Text],
            NoteBlock note => [note.Text],
            FactsBlock facts => facts.Facts.SelectMany(f => new[] { f.Label, f.Value }),
            SignaturesBlock signatures => signatures.Signatures.SelectMany(s => new[] { s.Position, s.Note }),
            TableBlock table => [table.Caption, .. table.Columns.Select(c => c.Title), .. table.Rows.SelectMany(r => r.Cells).SelectMany(c => new[] { c.Text, c.Note ?? "" })],
            _ => Enumerable.Empty<string>(),
        }).Concat([content.Title, content.Subtitle, content.Issuer, content.PageFormat[..1], content.VerifyText, content.QrTitle]);
}
