using TalentPark.Application.Documents;
using TalentPark.Infrastructure.Documents;
using TalentPark.Web;
using TalentPark.Web.Documents;

namespace TalentPark.SystemTests.Documents;

/// <summary>The documents of the invented claims, composed and written as the site does it.</summary>
internal static class Papers
{
    public static readonly ClaimDocumentComposer Composer = new(new Words(), new RuleSentences(new Words()));

    public static readonly SkiaPdfWriter Writer = new();

    public static DocumentContent Content(string kind, string language, int lines) => kind == "application"
        ? Composer.Application(SamplePapers.Claim(lines), language)
        : Composer.DecisionLetter(SamplePapers.Decided(lines), language);

    public static byte[] Pdf(string kind, string language, int lines) => Writer.Write(Content(kind, language, lines));

    /// <summary>Every text a reader of the document is told, in order.</summary>
    public static IEnumerable<string> Texts(DocumentContent content) =>
        new[] { content.Issuer, content.Title, content.Subtitle, content.VerifyText, content.VerifyAddress! }
            .Concat(content.Blocks.SelectMany(Texts))
            .Where(t => !string.IsNullOrEmpty(t));

    private static IEnumerable<string> Texts(DocumentBlock block) => block switch
    {
        HeadingBlock heading => [heading.Text],
        ParagraphBlock paragraph => [paragraph.Text],
        NoteBlock note => [note.Text],
        FactsBlock facts => facts.Facts.SelectMany(f => new[] { f.Label, f.Value }),
        SignaturesBlock signatures => signatures.Signatures.SelectMany(s => new[] { s.Position, s.Name, s.Note }),
        TableBlock table =>
        [
            .. table.Columns.Select(c => c.Title),
            .. table.Rows.Append(table.Total).SelectMany(r => r?.Cells ?? []).SelectMany(c => new[] { c.Text, c.Note ?? "" }).SelectMany(t => t.Split('\n')),
        ],
        _ => throw new NotSupportedException(block.GetType().Name),
    };
}
