using QRCoder;
using SkiaSharp;

namespace TalentPark.Infrastructure.Documents;

/// <summary>The QR code as one filled path: sharp at any size, a few hundred bytes.</summary>
internal static class QrSquare
{
    public static SKPath Path(string text, float x, float y, float size)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        const int quiet = 4; // the paper around it is blank anyway
        var count = code.ModuleMatrix.Count - (2 * quiet);
        var module = size / count;
        using var path = new SKPathBuilder();
        for (var row = 0; row < count; row++)
        {
            var bits = code.ModuleMatrix[row + quiet];
            for (var from = 0; from < count; from++)
            {
                var to = from;
                while (to < count && bits[to + quiet])
                {
                    to++;
                }

                if (to > from)
                {
                    path.AddRect(new SKRect(x + (from * module), y + (row * module), x + (to * module), y + ((row + 1) * module)));
                    from = to;
                }
            }
        }

        return path.Detach();
    }
}
