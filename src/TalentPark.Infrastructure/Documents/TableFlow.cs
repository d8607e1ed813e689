using SkiaSharp;
using TalentPark.Application.Documents;

namespace TalentPark.Infrastructure.Documents;

/// <summary>A table over any number of pages: the head is repeated, a row stays whole, the total never stands on a page alone.</summary>
internal sealed class TableFlow
{
    private const float Gutter = 10;
    private const float Padding = 4.5f;

    private readonly PageFlow flow;
    private readonly TableBlock table;
    private readonly float[] widths;
    private readonly TableRow head;

    public TableFlow(PageFlow flow, TableBlock table)
    {
        this.flow = flow;
        this.table = table;
        if (table.Rows.Append(table.Total).Any(r => r is not null && r.Cells.Count != table.Columns.Count))
        {
            throw new ArgumentException($"A row of the table \"{table.Caption}\" has not {table.Columns.Count} cells.");
        }

        widths = Widths(table);
        head = new([.. table.Columns.Select(c => new TableCell(c.Title))]);
    }

    public void Place()
    {
        var total = table.Total is { } t ? Lines(t, TextStyle.CellTotal) : null;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = Lines(table.Rows[i], TextStyle.Cell);
            var needed = Outer(row) + (i == table.Rows.Count - 1 && total is not null ? Outer(total) : 0);
            if (i == 0)
            {
                flow.Keep(Outer(Lines(head, TextStyle.ColumnHead)) + needed);
                PlaceHead();
            }
            else if (needed > flow.Room)
            {
                flow.TurnPage();
                PlaceHead();
            }

            PlaceRow(row);
            flow.Rule(PageFlow.Left, flow.Y, PageFlow.Width, 0.5f, TextStyle.Hairline);
        }

        if (total is not null)
        {
            flow.Rule(PageFlow.Left, flow.Y, PageFlow.Width, 0.9f, TextStyle.Ink);
            PlaceRow(total);
        }
    }

    /// <summary>Shares of the width; a column of numbers is at least as wide as its widest number, for a sum may not be broken.</summary>
    private static float[] Widths(TableBlock table)
    {
        var room = PageFlow.Width - (Gutter * (table.Columns.Count - 1));
        var all = table.Columns.Sum(c => c.Width);
        var widths = table.Columns.Select(c => room * c.Width / all).ToArray();
        var least = table.Columns.Select((c, i) => c.Number ? Math.Min(Widest(table, i), room / 3) : 0).ToArray();
        var narrow = Enumerable.Range(0, widths.Length).Where(i => least[i] > widths[i]).ToHashSet();
        var taken = narrow.Sum(i => least[i]);
        var others = Enumerable.Range(0, widths.Length).Where(i => !narrow.Contains(i)).Sum(i => widths[i]);
        return [.. widths.Select((w, i) => narrow.Contains(i) ? least[i] : w * (room - taken) / others)];
    }

    private static float Widest(TableBlock table, int column) =>
        Math.Max(
            table.Rows.Max(r => TextStyle.Cell.Width(r.Cells[column].Text)),
            table.Total is { } total ? TextStyle.CellTotal.Width(total.Cells[column].Text) : 0) + 0.5f;

    private static float Outer(TableRowLines row) => row.Height + (2 * Padding);

    private TableRowLines Lines(TableRow row, TextStyle style) => new(row, widths, style);

    private void PlaceHead()
    {
        PlaceRow(Lines(head, TextStyle.ColumnHead));
        flow.Rule(PageFlow.Left, flow.Y, PageFlow.Width, 0.9f, TextStyle.Ink);
    }

    private void PlaceRow(TableRowLines row)
    {
        flow.Y += Padding;
        while (true)
        {
            var used = row.Write(flow.Room - Padding, Write);
            flow.Y += used + Padding;
            if (row.IsWritten)
            {
                return;
            }

            // Only a row higher than a whole page comes here.
            flow.TurnPage();
            PlaceHead();
            flow.Y += Padding;
        }
    }

    private void Write(int column, float top, string line, TextStyle style)
    {
        var x = PageFlow.Left + widths.Take(column).Sum() + (Gutter * column);
        var isNumber = table.Columns[column].Number;
        flow.Write(line, isNumber ? x + widths[column] : x, flow.Y + top, style, isNumber ? SKTextAlign.Right : SKTextAlign.Left);
    }
}
