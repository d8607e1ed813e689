namespace TalentPark.Application.Imports;

/// <summary>Tables as files: CSV and XLSX.</summary>
public interface ITableFiles
{
    /// <summary><c>csv</c> or <c>xlsx</c>, told by the content, whatever the name says.</summary>
    /// <exception cref="FileRefused">It is something else, or a workbook this site does not read.</exception>
    string FormatOf(Stream content);

    /// <summary>Rows from the header on, one after the other. Formulas are never evaluated: the value the spreadsheet kept is read.</summary>
    /// <param name="content">The whole file.</param>
    /// <exception cref="FileRefused">While reading, at the row where the trouble is.</exception>
    IEnumerable<TableRow> Read(string format, byte[] content);

    /// <summary>A workbook with one sheet for each table.</summary>
    Task WriteXlsx(Stream to, IReadOnlyList<Table> tables, CancellationToken ct);

    /// <summary>UTF-8 with a byte order mark, parted by semicolons; what a spreadsheet would take for a formula is made text.</summary>
    Task WriteCsv(Stream to, Table table, CancellationToken ct);
}

/// <param name="No">The row's number in the file, from 1; empty rows are left out but counted.</param>
/// <param name="Cells">The cells as text: whole numbers without exponent, days as yyyy-MM-dd where the workbook marks them as such.</param>
public sealed record TableRow(int No, IReadOnlyList<string> Cells);

/// <param name="Name">Of the sheet; at most 31 characters.</param>
/// <param name="Columns">Header and width.</param>
public sealed record Table(string Name, IReadOnlyList<TableColumn> Columns, IAsyncEnumerable<IReadOnlyList<string>> Rows);

/// <param name="Header">Text of the header.</param>
/// <param name="Width">In characters.</param>
/// <param name="IsWrapped">Long sentences over several lines.</param>
public sealed record TableColumn(string Header, int Width = 18, bool IsWrapped = false);

/// <summary>The file cannot be read as a table. Expected of files people bring: told plainly, nothing is written.</summary>
/// <param name="code">Its sentence is <c>Faults.{code}</c>.</param>
/// <param name="values">Row and column numbers, limits, column keys.</param>
public sealed class FileRefused(string code, params object[] values) : Exception(code)
{
    public string Code { get; } = code;

    public IReadOnlyList<string> Values { get; } = [.. values.Select(v => Convert.ToString(v, System.Globalization.CultureInfo.InvariantCulture)!)];
}
