using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using TalentPark.Application.Imports;

namespace TalentPark.Infrastructure.Imports;

/// <summary>
/// Writes workbooks whose every cell is text, so that a spreadsheet neither rounds a PINFL nor runs a formula: header in bold and kept in sight, columns wide
/// enough to read.
/// </summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>Styles by number: 0 plain, 1 text, 2 header, 3 wrapped text.</summary>
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
        """;

    public static async Task Write(Stream to, IReadOnlyList<Table> tables, CancellationToken ct)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var numbers = Enumerable.Range(1, tables.Count).ToList();
        Part(zip, "[Content_Types].xml", $"""<Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Sheetml}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Sheetml}.styles+xml"/>{string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{Sheetml}.worksheet+xml\"/>"))}</Types>""");
        Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{string.Concat(numbers.Select(n => $"<sheet name=\"{SheetName(tables[n - 1].Name)}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"))}</sheets></workbook>""");
        Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}">{string.Concat(numbers.Select(n => $"<Relationship Id=\"rId{n}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))}<Relationship Id="rId{tables.Count + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
        Part(zip, "xl/styles.xml", Styles);
        foreach (var n in numbers)
        {
            await using var stream = Entry(zip, $"xl/worksheets/sheet{n}.xml").Open();
            await Sheet(stream, tables[n - 1], ct);
        }
    }

    private static async Task Sheet(Stream to, Table table, CancellationToken ct)
    {
        using var xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{table.Columns[i].Width}" style="{StyleOf(table.Columns[i])}" customWidth="1"/>"""));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        Row(xml, [.. table.Columns.Select(c => c.Header)], _ => 2);
        await foreach (var row in table.Rows.WithCancellation(ct))
        {
            Row(xml, row, i => i < table.Columns.Count ? StyleOf(table.Columns[i]) : 1);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, IReadOnlyList<string> cells, Func<int, int> style)
    {
        xml.WriteStartElement("row", Main);
        for (var i = 0; i < cells.Count; i++)
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("s", style(i).ToString(CultureInfo.InvariantCulture));
            if (cells[i].Length > 0)
            {
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(Printable(cells[i]));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static int StyleOf(TableColumn column) => column.IsWrapped ? 3 : 1;

    /// <summary>XML has no place for control characters and half letters; a mark stands for them.</summary>
    private static string Printable(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return clean.ToString();
    }

    private static string SheetName(string name)
    {
        var clean = string.Concat(name.Where(c => !@"[]:*?/\'<>&""".Contains(c)));
        return clean.Length > 31 ? clean[..31] : clean;
    }

    /// <summary>Bears no time of writing: equal tables give equal bytes.</summary>
    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry;
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var text = new StreamWriter(Entry(zip, name).Open(), new UTF8Encoding(false));
        text.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        text.Write(xml);
    }
}
