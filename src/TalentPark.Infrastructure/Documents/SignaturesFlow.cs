using TalentPark.Application.Documents;

namespace TalentPark.Infrastructure.Documents;

/// <summary>Signatures two by two: position, name, a line to sign on, and when it was signed here.</summary>
internal static class SignaturesFlow
{
    private const float Gutter = 32;
    private const float Half = (PageFlow.Width - Gutter) / 2;

    public static void Place(PageFlow flow, SignaturesBlock block)
    {
        foreach (var pair in block.Signatures.Chunk(2))
        {
            var lines = pair.Select(Lines).ToList();
            flow.Keep(lines.Max(Height));
            var top = flow.Y;
            for (var i = 0; i < pair.Length; i++)
            {
                PlaceOne(flow, lines[i], PageFlow.Left + (i * (Half + Gutter)), top);
            }

            flow.Y = top + lines.Max(Height) + 12;
        }
    }

    private static List<(string Text, TextStyle Style)> Lines(DocumentSignature signature) =>
    [
        .. TextLines.Break(signature.Position, TextStyle.Label, Half).Select(l => (l, TextStyle.Label)),
        .. TextLines.Break(signature.Name, TextStyle.Name, Half).Select(l => (l, TextStyle.Name)),
        .. TextLines.Break(signature.Note, TextStyle.Small, Half).Select(l => (l, TextStyle.Small)),
    ];

    private static float Height(List<(string Text, TextStyle Style)> lines) => lines.Sum(l => l.Style.Leading) + 26;

    private static void PlaceOne(PageFlow flow, List<(string Text, TextStyle Style)> lines, float x, float top)
    {
        var y = top;
        foreach (var (text, style) in lines)
        {
            flow.Write(text, x, y, style);
            y += style.Leading;
        }

        flow.Rule(x, y + 24, Half, 0.5f, TextStyle.Muted);
    }
}
