using TalentPark.Application.Documents;

namespace TalentPark.Infrastructure.Documents;

/// <summary>Facts in three columns, the label above its value; a wide fact takes the line for itself.</summary>
internal static class FactsFlow
{
    private const int Columns = 3;
    private const float Gutter = 18;
    private const float Narrow = (PageFlow.Width - (Gutter * (Columns - 1))) / Columns;

    public static void Place(PageFlow flow, FactsBlock block)
    {
        List<Fact> row = [];
        foreach (var fact in block.Facts)
        {
            if (fact.Wide || row.Count == Columns)
            {
                PlaceRow(flow, row);
            }

            row.Add(new Fact(fact, fact.Wide ? PageFlow.Width : Narrow));
            if (fact.Wide)
            {
                PlaceRow(flow, row);
            }
        }

        PlaceRow(flow, row);
    }

    private static void PlaceRow(PageFlow flow, List<Fact> row)
    {
        if (row.Count == 0)
        {
            return;
        }

        var labels = row.Max(f => f.Label.Count);
        var values = row.Max(f => f.Value.Count);
        flow.Keep((labels * TextStyle.Label.Leading) + (Math.Min(values, 4) * TextStyle.Value.Leading));
        for (var line = 0; line < labels; line++)
        {
            PlaceLine(flow, row, line, f => f.Label, TextStyle.Label);
        }

        for (var line = 0; line < values; line++)
        {
            PlaceLine(flow, row, line, f => f.Value, TextStyle.Value);
        }

        flow.Y += 5;
        row.Clear();
    }

    private static void PlaceLine(PageFlow flow, List<Fact> row, int line, Func<Fact, List<string>> lines, TextStyle style)
    {
        flow.Keep(style.Leading);
        for (var i = 0; i < row.Count; i++)
        {
            if (line < lines(row[i]).Count)
            {
                flow.Write(lines(row[i])[line], PageFlow.Left + (i * (Narrow + Gutter)), flow.Y, style);
            }
        }

        flow.Y += style.Leading;
    }

    private sealed class Fact(DocumentFact fact, float width)
    {
        public List<string> Label { get; } = TextLines.Break(fact.Label, TextStyle.Label, width);

        public List<string> Value { get; } = TextLines.Break(fact.Value, TextStyle.Value, width);
    }
}
