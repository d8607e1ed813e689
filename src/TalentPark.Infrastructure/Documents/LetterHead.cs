using SkiaSharp;
using TalentPark.Application.Documents;

namespace TalentPark.Infrastructure.Documents;

/// <summary>The head of the first page: mark and issuer, title, number and day, and the square that leads to the proof of genuineness.</summary>
internal static class LetterHead
{
    public const float MarkSize = 26;
    public const float MarkTop = 41;
    public const float QrSize = 70;
    public const float QrTop = 88;

    private const string Brand = "TalentPark";

    public static void Place(PageFlow flow, DocumentContent content)
    {
        flow.Write(Brand, PageFlow.Left + 34, 39, TextStyle.Brand);
        flow.Write(Printable.Text(content.Issuer), PageFlow.Left + 34, 55.5f, TextStyle.Issuer);
        flow.Rule(PageFlow.Left, 75.5f, PageFlow.Width, 0.9f, TextStyle.Accent);

        var width = PageFlow.Width - (content.VerifyAddress is null ? 0 : QrSize + 24);
        flow.Y = 86;
        Column(content.Title, TextStyle.Title, 0);
        Column(content.Subtitle, TextStyle.Subtitle, 3);
        if (content.VerifyAddress is { } address)
        {
            Column(content.VerifyText, TextStyle.Small, 6);
            Column(address, TextStyle.SmallAccent, 0);
            flow.Y = Math.Max(flow.Y, QrTop + QrSize);
        }

        flow.Y += 9;

        void Column(string text, TextStyle style, float gap)
        {
            flow.Y += gap;
            foreach (var line in TextLines.Break(text, style, width))
            {
                flow.Write(line, PageFlow.Left, flow.Y, style);
                flow.Y += style.Leading;
            }
        }
    }

    /// <summary>Head of the further pages and foot of all, once it is known how many there are.</summary>
    public static void PlaceRunning(PageFlow flow, DocumentContent content)
    {
        for (var i = 0; i < flow.Pages.Count; i++)
        {
            var page = flow.Pages[i];
            if (i > 0)
            {
                Line(page, content.Title, PageFlow.Left, 38, SKTextAlign.Left);
                Line(page, content.Number, PageFlow.Right, 38, SKTextAlign.Right);
                page.Rules.Add(new(PageFlow.Left, 55, PageFlow.Width, 0.5f, TextStyle.Hairline));
            }

            page.Rules.Add(new(PageFlow.Left, PageFlow.PageHeight - 48, PageFlow.Width, 0.5f, TextStyle.Hairline));
            Line(page, content.VerifyAddress is { } address ? $"{content.Number} · {address}" : content.Number, PageFlow.Left, PageFlow.PageHeight - 43, SKTextAlign.Left);
            Line(page, string.Format(null, content.PageFormat, i + 1, flow.Pages.Count), PageFlow.Right, PageFlow.PageHeight - 43, SKTextAlign.Right);
        }
    }

    private static void Line(PageMarks page, string text, float x, float top, SKTextAlign align) =>
        page.Texts.Add(new(Printable.Text(text), x, top + TextStyle.Label.Baseline, TextStyle.Label, align));
}
