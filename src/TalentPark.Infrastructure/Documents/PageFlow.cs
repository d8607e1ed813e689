using SkiaSharp;

namespace TalentPark.Infrastructure.Documents;

internal readonly record struct TextMark(string Text, float X, float Baseline, TextStyle Style, SKTextAlign Align);

internal readonly record struct RuleMark(float X, float Y, float Width, float Thickness, SKColor Colour);

/// <summary>One page to be drawn. Pages are laid out before any is drawn, since each foot says how many there are.</summary>
internal sealed class PageMarks
{
    public List<TextMark> Texts { get; } = [];

    public List<RuleMark> Rules { get; } = [];
}

/// <summary>The pen that goes down the pages: A4, in points, from the top.</summary>
internal sealed class PageFlow
{
    public const float PageWidth = 595.28f;
    public const float PageHeight = 841.89f;
    public const float Left = 57;
    public const float Right = PageWidth - 45;
    public const float Width = Right - Left;
    public const float Bottom = PageHeight - 66;

    /// <summary>Where the text starts on the second page and after, below the running head.</summary>
    public const float Top = 70;

    private const float Slack = 0.01f;

    public List<PageMarks> Pages { get; } = [new()];

    public float Y { get; set; } = 40;

    public float Room => Bottom - Y + Slack;

    private bool IsFresh => Pages.Count > 1 && Y <= Top;

    public void TurnPage()
    {
        Pages.Add(new());
        Y = Top;
    }

    /// <summary>Turns the page unless this height still fits; on a fresh page nothing is gained by turning.</summary>
    public bool Keep(float height)
    {
        if (height <= Room || IsFresh)
        {
            return false;
        }

        TurnPage();
        return true;
    }

    public void Gap(float height)
    {
        if (!IsFresh)
        {
            Y += height;
        }
    }

    /// <summary>Writes one line with its top at <paramref name="top"/>; the pen stays.</summary>
    public void Write(string line, float x, float top, TextStyle style, SKTextAlign align = SKTextAlign.Left) =>
        Pages[^1].Texts.Add(new(line, x, top + style.Baseline, style, align));

    public void Rule(float x, float y, float width, float thickness, SKColor colour) =>
        Pages[^1].Rules.Add(new(x, y, width, thickness, colour));

    /// <summary>Writes lines downwards, over as many pages as they need; never one line of a paragraph alone at a page's foot.</summary>
    public void Paragraph(string text, TextStyle style)
    {
        var lines = TextLines.Break(text, style, Width);
        Keep(style.Leading * Math.Min(2, lines.Count));
        foreach (var line in lines)
        {
            Keep(style.Leading);
            Write(line, Left, Y, style);
            Y += style.Leading;
        }
    }
}
