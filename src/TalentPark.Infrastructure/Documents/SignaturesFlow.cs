using TalentPark.Application.Documents;

namespace TalentPark.Infrastructure.Documents;

/// <summary>Signatures one below the other: position, a line to sign on, name, and when it was signed here.</summary>
internal static class SignaturesFlow
{
    private const float Gutter = 16;
    private const float Line = 110;
    private const float Side = (PageFlow.Width - Line - (2 * Gutter)) / 2;
    private const float NameLeft = PageFlow.Right - Side;

    public static void Place(PageFlow flow, SignaturesBlock block)
    {
        foreach (var signature in block.Signatures)
        {
            var position = TextLines.Break(signature.Position, TextStyle.Value, Side);
            var name = TextLines.Break(signature.Name, TextStyle.Name, Side);
            var note = TextLines.Break(signature.Note, TextStyle.Label, Side);
            var height = Math.Max(position.Count * TextStyle.Value.Leading, (name.Count * TextStyle.Name.Leading) + (note.Count * TextStyle.Label.Leading)) + 8;
            flow.Keep(height);
            var top = flow.Y;
            PlaceLines(flow, position, PageFlow.Left, TextStyle.Value);
            flow.Rule(PageFlow.Left + Side + Gutter, top + TextStyle.Name.Baseline + 2, Line, 0.5f, TextStyle.Muted);
            flow.Y = top;
            PlaceLines(flow, name, NameLeft, TextStyle.Name);
            PlaceLines(flow, note, NameLeft, TextStyle.Label);
            flow.Y = top + height + 10;
        }
    }

    private static void PlaceLines(PageFlow flow, List<string> lines, float x, TextStyle style)
    {
        foreach (var line in lines)
        {
            flow.Write(line, x, flow.Y, style);
            flow.Y += style.Leading;
        }
    }
}
