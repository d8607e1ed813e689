using TalentPark.Application.Documents;

namespace TalentPark.Infrastructure.Documents;

/// <summary>Places the parts of a document one below the other.</summary>
internal static class BlockFlow
{
    private const float HeadingRoom = 64;

    public static void Place(PageFlow flow, DocumentBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                flow.Gap(18);
                flow.Keep(TextStyle.Heading.Leading + HeadingRoom);
                flow.Paragraph(heading.Text, TextStyle.Heading);
                break;
            case ParagraphBlock paragraph:
                flow.Gap(8);
                flow.Paragraph(paragraph.Text, paragraph.Strong ? TextStyle.Strong : TextStyle.Body);
                break;
            case NoteBlock note:
                flow.Gap(8);
                flow.Paragraph(note.Text, TextStyle.Small);
                break;
            case FactsBlock facts:
                flow.Gap(7);
                FactsFlow.Place(flow, facts);
                break;
            case TableBlock table:
                flow.Gap(8);
                new TableFlow(flow, table).Place();
                break;
            case SignaturesBlock signatures:
                flow.Gap(20);
                SignaturesFlow.Place(flow, signatures);
                break;
            default:
                throw new ArgumentException($"No way to print {block.GetType().Name}.", nameof(block));
        }
    }
}
