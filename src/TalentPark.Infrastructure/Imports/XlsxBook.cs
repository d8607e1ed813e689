using System.IO.Compression;
using System.Xml;
using TalentPark.Application.Imports;

namespace TalentPark.Infrastructure.Imports;

/// <summary>What a workbook's sheet is read with: the first sheet that shows, the shared texts, and which styles show days.</summary>
internal sealed record XlsxBook(ZipArchiveEntry Sheet, IReadOnlyList<string> Texts, IReadOnlyList<bool> IsDayStyle, bool From1904)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Overhead of one text beside its characters, in characters.</summary>
    private const int TextOverhead = 12;

    public static XlsxBook Open(ZipArchive zip)
    {
        var (relation, from1904) = Workbook(XlsxParts.Find(zip, "xl/workbook.xml")!);
        var sheet = XlsxParts.Find(zip, Target(zip, relation)) ?? throw new FileRefused("file-broken");
        return new(sheet, SharedTexts(zip), DayStyles(zip), from1904);
    }

    /// <summary>The text of an element of shared or inline strings: its runs, without their phonetic reading.</summary>
    public static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
            }

            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && xml.Depth > depth + 1)
            {
                text = text.Length == 0 ? xml.Value : text + xml.Value;
            }
        }

        return text;
    }

    private static (string Relation, bool From1904) Workbook(ZipArchiveEntry part)
    {
        using var xml = XlsxParts.Open(part);
        var (relation, from1904) = (default(string), false);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (relation is null && xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("state") is null or "visible")
            {
                relation = xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", Strict);
            }
        }

        return (relation ?? throw new FileRefused("file-empty"), from1904);
    }

    private static string Target(ZipArchive zip, string relation)
    {
        using var xml = XlsxParts.Open(XlsxParts.Find(zip, "xl/_rels/workbook.xml.rels") ?? throw new FileRefused("file-broken"));
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") == relation)
            {
                var target = xml.GetAttribute("Target") ?? "";
                return target.StartsWith('/') ? target : $"xl/{target}";
            }
        }

        throw new FileRefused("file-broken");
    }

    private static List<string> SharedTexts(ZipArchive zip)
    {
        var texts = new List<string>();
        if (XlsxParts.Find(zip, "xl/sharedStrings.xml") is not { } part)
        {
            return texts;
        }

        var size = 0L;
        using var xml = XlsxParts.Open(part);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                var text = Text(xml);
                size += text.Length + TextOverhead;
                if (size > ImportLimits.SharedText)
                {
                    throw new FileRefused("file-bomb");
                }

                // A longer one is told of at the row that uses it.
                texts.Add(text.Length > ImportLimits.Cell ? text[..(ImportLimits.Cell + 1)] : text);
            }
        }

        return texts;
    }

    private static List<bool> DayStyles(ZipArchive zip)
    {
        var (custom, styles) = (new HashSet<int>(), new List<bool>());
        if (XlsxParts.Find(zip, "xl/styles.xml") is not { } part)
        {
            return styles;
        }

        using var xml = XlsxParts.Open(part);
        var inCells = false;
        while (xml.Read())
        {
            switch (xml)
            {
                case { NodeType: XmlNodeType.Element, LocalName: "numFmt" } when IsDay(xml.GetAttribute("formatCode") ?? "") && int.TryParse(xml.GetAttribute("numFmtId"), out var id):
                    custom.Add(id);
                    break;
                case { LocalName: "cellXfs" }:
                    inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "xf" } when inCells:
                    styles.Add(int.TryParse(xml.GetAttribute("numFmtId"), out var format) && (format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || custom.Contains(format)));
                    break;
            }
        }

        return styles;
    }

    /// <summary>A number format with days or years in it, outside quoted words and colours.</summary>
    private static bool IsDay(string code)
    {
        var (quoted, bracketed) = (false, false);
        foreach (var c in code.ToLowerInvariant())
        {
            quoted ^= c == '"';
            bracketed = c == '[' || (bracketed && c != ']');
            if (!quoted && !bracketed && c is 'd' or 'y' or 'г' or 'д')
            {
                return true;
            }
        }

        return false;
    }
}
