using System.IO.Compression;
using System.Text;

namespace TalentPark.SystemTests.Imports;

/// <summary>Files nobody should send, and workbooks made by hand.</summary>
internal static class BadFiles
{
    public const string Book = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private const string Relations = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>""";

    /// <summary>Cell styles: 0 plain, 1 a day.</summary>
    private const string Styles = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""";

    public static readonly string Header = Row(ImportDesk.Header.Replace('\'', 'ʻ').Split(';'));

    /// <summary>A workbook with this content of its sheet, and other parts by name.</summary>
    public static byte[] Workbook(string sheetData, params (string Name, string Text)[] parts) =>
        Zip([("xl/workbook.xml", Book), ("xl/_rels/workbook.xml.rels", Relations), ("xl/styles.xml", Styles), ("xl/worksheets/sheet1.xml", Sheet(sheetData)), .. parts]);

    public static string Sheet(string rows) => $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""";

    /// <summary>A row of text cells; what begins with &lt; is put in as it is.</summary>
    public static string Row(params string[] cells) => $"<row>{string.Concat(cells.Select(c => c.StartsWith('<') ? c : $"<c t=\"inlineStr\"><is><t>{c}</t></is></c>"))}</row>";

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Optimal).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A workbook whose sheet unfolds from little to so many bytes.</summary>
    public static byte[] Bomb(long bytes)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("xl/workbook.xml", Book), ("xl/_rels/workbook.xml.rels", Relations) })
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }

            using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open());
            sheet.Write("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
            sheet.Write(Header);
            var rows = string.Concat(Enumerable.Repeat($"<row x=\"{new string('a', 10_000)}\"><c><v>1</v></c></row>", 100));
            for (var written = 0L; written < bytes; written += rows.Length)
            {
                sheet.Write(rows);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The older container of Excel, holding a stream of that name.</summary>
    public static byte[] Ole(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];
}
