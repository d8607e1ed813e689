using TalentPark.Application.Imports;
using TalentPark.Domain.Imports;

namespace TalentPark.Web.Imports;

/// <summary>What an import says about its rows and its file, in the reader's language.</summary>
public static class ImportSentences
{
    public static string Column(this Words words, IImportKind kind, string column) => column.Length == 0 ? words["Imports.WholeRow"] : words[$"{kind.Words}.{column}"];

    /// <summary>What is wrong.</summary>
    public static string Sentence(this Words words, IImportKind kind, ImportFault fault) =>
        words[$"Faults.{fault.Code}", [.. fault.Values.Select(v => Shown(words, kind, v))]];

    /// <summary>What the column takes: the remedy.</summary>
    public static string Remedy(this Words words, IImportKind kind, ImportFault fault) =>
        fault.Column.Length == 0 ? "" : words[$"{kind.Words}.{fault.Column}_rule"];

    /// <summary>Why the file as a whole was refused or sent back; null when it was not.</summary>
    public static string? FileFault(this Words words, IImportKind kind, Import import) => import.Fault switch
    {
        "" => null,
        "file-column-missing" => words["Faults.file-column-missing", string.Join(", ", import.FaultValues.Select(v => Shown(words, kind, v)))],
        _ => words[$"Faults.{import.Fault}", [.. import.FaultValues.Select(v => Shown(words, kind, v))]],
    };

    /// <summary>The cell a fault speaks of, as uploaded.</summary>
    public static string Cell(this Import import, ImportRow row, string column)
    {
        var at = column.Length == 0 ? -1 : Array.IndexOf([.. import.Columns], column);
        return at >= 0 && at < row.Cells.Count ? Short(row.Cells[at]) : "";
    }

    /// <summary>Headers nobody knows.</summary>
    public static IReadOnlyList<string> UnknownColumns(this Import import) =>
        [.. import.Header.Where((h, i) => i < import.Columns.Count && import.Columns[i].Length == 0 && h.Trim().Length > 0).Select(Short)];

    /// <summary>Every fault of a row in one line, for the report.</summary>
    public static string Reasons(this Words words, IImportKind kind, ImportRow row) =>
        string.Join("; ", row.Faults.Select(f => $"{words.Column(kind, f.Column)}: {words.Sentence(kind, f)}"));

    /// <summary>A mark in the place of characters that do not show.</summary>
    private static string Short(string text)
    {
        var clean = string.Concat(text.Take(80).Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format ? '\uFFFD' : c));
        return text.Length > 80 ? $"{clean}…" : clean;
    }

    private static string Shown(Words words, IImportKind kind, string value) => kind.Columns.Any(c => c.Key == value) ? words[$"{kind.Words}.{value}"] : value;
}
