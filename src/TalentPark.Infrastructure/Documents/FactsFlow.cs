using TalentPark.Application.Documents;

namespace TalentPark.Infrastructure.Documents;

/// <summary>Facts in two columns, the label above its value; a wide fact takes the line for itself.</summary>
internal static class FactsFlow
{
    private const float Gutter = 24;

    public static void Place(PageFlow flow, FactsBlock block)
    {
        const float half = (PageFlow.Width - Gutter) / 2;
        for (var i = 0; i < block.Facts.Count;)
        {
            var pair = !block.Facts[i].Wide && i + 1 < block.Facts.Count && !block.Facts[i + 1].Wide;
            var left = new Fact(block.Facts[i], block.Facts[i].Wide ? PageFlow.Width : half);
            var right = pair ? new Fact(block.Facts[i + 1], half) : null;
            flow.Keep(Math.Min(Math.Max(left.Height, right?.Height ?? 0), 300));
            PlaceRow(flow, left, right);
            i += pair ? 2 : 1;
        }
    }

    private static void PlaceRow(PageFlow flow, Fact left, Fact? right)
    {
        for (var line = 0; line < Math.Max(left.Lines.Count, right?.Lines.Count ?? 0); line++)
        {
            var style = line < Math.Max(left.Labels, right?.Labels ?? 0) ? TextStyle.Label : TextStyle.Value;
            flow.Keep(style.Leading);
            left.Write(flow, line, PageFlow.Left);
            right?.Write(flow, line, PageFlow.Left + ((PageFlow.Width + Gutter) / 2));
            flow.Y += style.Leading;
        }

        flow.Y += 5;
    }

    private sealed class Fact
    {
        public Fact(DocumentFact fact, float width)
        {
            Lines = TextLines.Break(fact.Label, TextStyle.Label, width);
            Labels = Lines.Count;
            Lines.AddRange(TextLines.Break(fact.Value, TextStyle.Value, width));
        }

        public List<string> Lines { get; }

        public int Labels { get; }

        public float Height => (Labels * TextStyle.Label.Leading) + ((Lines.Count - Labels) * TextStyle.Value.Leading);

        public void Write(PageFlow flow, int line, float x)
        {
            if (line < Lines.Count)
            {
                flow.Write(Lines[line], x, flow.Y, line < Labels ? TextStyle.Label : TextStyle.Value);
            }
        }
    }
}
