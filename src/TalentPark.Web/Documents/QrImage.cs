using System.Text;
using QRCoder;

namespace TalentPark.Web.Documents;

/// <summary>The QR code of a document's page as the data of one SVG path, one unit a module.</summary>
public static class QrImage
{
    /// <returns>The number of modules on a side, quiet zone included, and the path.</returns>
    public static (int Size, string Path) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var from = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(null, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return (rows.Count, path.ToString());
    }
}
