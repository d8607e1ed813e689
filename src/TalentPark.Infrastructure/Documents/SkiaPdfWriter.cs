using SkiaSharp;
using TalentPark.Application.Documents;

namespace TalentPark.Infrastructure.Documents;

/// <summary>Writes PDF/A-2b with Skia. Holds nothing between two documents, so that it serves any number of threads.</summary>
public sealed class SkiaPdfWriter : IPdfWriter
{
    // The mark of the site: an eight-pointed star with a square opening, drawn in a box of 32.
    private const string MarkPath = "M16 1l4.39 4.39h6.22v6.22L31 16l-4.39 4.39v6.22h-6.22L16 31l-4.39-4.39H5.39v-6.22L1 16l4.39-4.39V5.39h6.22zM16 9.5 9.5 16l6.5 6.5 6.5-6.5z";

    public byte[] Write(DocumentContent content)
    {
        var flow = new PageFlow();
        LetterHead.Place(flow, content);
        foreach (var block in content.Blocks)
        {
            BlockFlow.Place(flow, block);
        }

        LetterHead.PlaceRunning(flow, content);
        return PdfIdentity.FromContent(Draw(flow, content));
    }

    private static byte[] Draw(PageFlow flow, DocumentContent content)
    {
        using var stream = new MemoryStream(128 * 1024);
        using (var document = SKDocument.CreatePdf(stream, Metadata(content)))
        using (var pen = new PagePen())
        {
            for (var i = 0; i < flow.Pages.Count; i++)
            {
                var canvas = document.BeginPage(PageFlow.PageWidth, PageFlow.PageHeight);
                if (i == 0)
                {
                    DrawHead(canvas, content);
                }

                pen.Draw(canvas, flow.Pages[i]);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    private static SKDocumentPdfMetadata Metadata(DocumentContent content)
    {
        var moment = content.IssuedAt.UtcDateTime;
        return new SKDocumentPdfMetadata
        {
            Title = $"{content.Title} {content.Number}",
            Subject = content.Subtitle,
            Author = content.Issuer,
            Creator = "TalentPark",
            Producer = "TalentPark",
            Creation = moment,
            Modified = moment,
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
            PdfA = true,
        };
    }

    private static void DrawHead(SKCanvas canvas, DocumentContent content)
    {
        using var paint = new SKPaint { Color = TextStyle.Accent, IsAntialias = true };
        using var mark = SKPath.ParseSvgPathData(MarkPath);
        mark.FillType = SKPathFillType.EvenOdd;
        canvas.Save();
        canvas.Translate(PageFlow.Left, LetterHead.MarkTop);
        canvas.Scale(LetterHead.MarkSize / 32);
        canvas.DrawPath(mark, paint);
        canvas.Restore();
        if (content.VerifyAddress is { } address)
        {
            using var square = QrSquare.Path(address, PageFlow.Right - LetterHead.QrSize, LetterHead.QrTop, LetterHead.QrSize);
            paint.Color = TextStyle.Ink;
            canvas.DrawPath(square, paint);
        }
    }
}
