using SkiaSharp;

namespace TalentPark.Infrastructure.Documents;

/// <summary>Draws laid-out pages; keeps one font for each style while a document is drawn.</summary>
internal sealed class PagePen : IDisposable
{
    private readonly Dictionary<TextStyle, SKFont> fonts = new(ReferenceEqualityComparer.Instance);
    private readonly SKPaint paint = new() { IsAntialias = true };

    public void Draw(SKCanvas canvas, PageMarks page)
    {
        foreach (var rule in page.Rules)
        {
            paint.Color = rule.Colour;
            canvas.DrawRect(rule.X, rule.Y - (rule.Thickness / 2), rule.Width, rule.Thickness, paint);
        }

        foreach (var text in page.Texts)
        {
            paint.Color = text.Style.Colour;
            canvas.DrawText(text.Text, text.X, text.Baseline, text.Align, Font(text.Style), paint);
        }
    }

    public void Dispose()
    {
        paint.Dispose();
        foreach (var font in fonts.Values)
        {
            font.Dispose();
        }
    }

    private SKFont Font(TextStyle style)
    {
        if (!fonts.TryGetValue(style, out var font))
        {
            fonts[style] = font = style.Face.Font(style.Size);
        }

        return font;
    }
}
