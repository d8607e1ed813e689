using System.Globalization;
using System.IO.Compression;
using System.Xml;
using TalentPark.Application.Imports;

namespace TalentPark.Infrastructure.Imports;

/// <summary>Rows of a workbook's first visible sheet, one at a time. Nothing is evaluated or fetched; of a formula the value kept beside it is read.</summary>
internal sealed class XlsxReader(byte[] content)
{
    private const int Days1904 = 1462;

    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    private int _row;

    public IEnumerable<TableRow> Rows()
    {
        using var zip = Refusing(() => new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read));
        var book = Refusing(() =>
        {
            XlsxParts.Check(zip);
            return XlsxBook.Open(zip);
        });
        using var xml = Refusing(() => XlsxParts.Open(book.Sheet));
        while (Refusing(() => Next(xml, book)) is { } cells)
        {
            if (cells.Exists(c => c.Length > 0))
            {
                yield return new TableRow(_row, cells);
            }
        }
    }

    /// <summary>Makes faults of the archive and its XML into refusals that people understand.</summary>
    private T Refusing<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (TextWithoutEnd)
        {
            throw new FileRefused("file-cell", _row + 1);
        }
        catch (XmlException e)
        {
            throw new FileRefused(e.Message.Contains("DTD", StringComparison.Ordinal) ? "file-dtd" : "file-broken");
        }
        catch (InvalidDataException)
        {
            throw new FileRefused("file-broken");
        }
    }

    /// <summary>The cells of the next row; null at the end of the sheet.</summary>
    private List<string>? Next(XmlReader xml, XlsxBook book)
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                _row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var no) && no > _row ? no : _row + 1;
                return Cells(xml, book);
            }
        }

        return null;
    }

    private List<string> Cells(XmlReader row, XlsxBook book)
    {
        var cells = new List<string>(16);
        if (row.IsEmptyElement)
        {
            return cells;
        }

        var depth = row.Depth;
        while (row.Read() && row.Depth > depth)
        {
            if (row is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var at = ColumnOf(row.GetAttribute("r")) ?? cells.Count;
            var text = Cell(row, book);
            if (at >= ImportLimits.Columns)
            {
                if (text.Length > 0)
                {
                    throw new FileRefused("file-columns", ImportLimits.Columns);
                }

                continue;
            }

            while (cells.Count <= at)
            {
                cells.Add("");
            }

            cells[at] = text.Length <= ImportLimits.Cell ? text : throw new FileRefused("file-cell", _row);
        }

        return cells;
    }

    private static string Cell(XmlReader cell, XlsxBook book)
    {
        var (type, style) = (cell.GetAttribute("t"), cell.GetAttribute("s"));
        var text = "";
        if (!cell.IsEmptyElement)
        {
            var depth = cell.Depth;
            var isValue = false;
            while (cell.Read() && cell.Depth > depth)
            {
                if (cell is { NodeType: XmlNodeType.Element, LocalName: "is" })
                {
                    text = XlsxBook.Text(cell);
                }
                else if (cell.NodeType == XmlNodeType.Element)
                {
                    isValue = cell.LocalName == "v";
                }
                else if (isValue && cell.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                {
                    text = cell.Value;
                    isValue = false;
                }
            }
        }

        return type switch
        {
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && no < book.Texts.Count ? book.Texts[no] : "",
            "str" or "inlineStr" or "e" or "d" => text,
            "b" => text,
            _ => Number(text, IsDay(style, book), book.From1904),
        };
    }

    private static bool IsDay(string? style, XlsxBook book) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && no < book.IsDayStyle.Count && book.IsDayStyle[no];

    /// <summary>Whole numbers without exponent (fifteen digits are exact in a spreadsheet), days as yyyy-MM-dd.</summary>
    private static string Number(string text, bool isDay, bool from1904)
    {
        if (!isDay && text.AsSpan().IndexOfAny("eE.") < 0)
        {
            return text;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        if (isDay && number is >= 1 and < 2_958_466)
        {
            return SerialZero.AddDays((int)number + (from1904 ? Days1904 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : Math.Abs(number) < 1e12 ? Math.Round((decimal)number, 6).ToString("0.######", CultureInfo.InvariantCulture) : text;
    }

    /// <summary>Zero-based column of a reference such as BC12; null without one.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (c is < 'A' or > 'Z' || column > 100_000)
            {
                break;
            }

            column = (column * 26) + c - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
