using TalentPark.Application.Documents;

namespace TalentPark.Infrastructure.Documents;

/// <summary>The lines of one row, cell by cell, and how far each cell is written.</summary>
internal sealed class TableRowLines
{
    private readonly List<(string Text, TextStyle Style)>[] cells;
    private readonly int[] written;

    public TableRowLines(TableRow row, float[] widths, TextStyle style)
    {
        cells = new List<(string, TextStyle)>[widths.Length];
        written = new int[widths.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            cells[i] = [.. TextLines.Break(row.Cells[i].Text, style, widths[i]).Select(l => (l, style))];
            if (row.Cells[i].Note is { Length: > 0 } note)
            {
                cells[i].AddRange(TextLines.Break(note, TextStyle.CellNote, widths[i]).Select(l => (l, TextStyle.CellNote)));
            }
        }

        Height = cells.Max(c => c.Sum(l => l.Style.Leading));
    }

    public float Height { get; }

    public bool IsWritten => !cells.Where((c, i) => written[i] < c.Count).Any();

    /// <summary>Writes what fits into the room, at least one line a cell, and returns the height used.</summary>
    public float Write(float room, Action<int, float, string, TextStyle> write)
    {
        var used = 0f;
        for (var i = 0; i < cells.Length; i++)
        {
            var top = 0f;
            while (written[i] < cells[i].Count && (top == 0 || top + cells[i][written[i]].Style.Leading <= room))
            {
                var (text, style) = cells[i][written[i]++];
                write(i, top, text, style);
                top += style.Leading;
            }

            used = Math.Max(used, top);
        }

        return used;
    }
}
