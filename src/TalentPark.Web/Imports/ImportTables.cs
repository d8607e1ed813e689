using TalentPark.Application.Imports;
using TalentPark.Domain.Imports;

namespace TalentPark.Web.Imports;

/// <summary>The tables people download: a kind's template with an example row and the rules of its columns, and the report of refused rows.</summary>
public static class ImportTables
{
    private const int RuleWidth = 70, ReasonWidth = 60;

    public static Table Template(this Words words, IImportKind kind) => new(
        words[$"{kind.Words}.Title"],
        [.. kind.Columns.Select(c => new TableColumn(words[$"{kind.Words}.{c.Key}"], 20))],
        Rows([[.. kind.Columns.Select(c => words[$"{kind.Words}.{c.Key}_example"] is var text && text == "-" ? "" : text)]]));

    public static Table Rules(this Words words, IImportKind kind) => new(
        words["Imports.RulesSheet"],
        [new(words["Imports.Column"], 24), new(words["Imports.Needed"], 14), new(words["Imports.Rule"], RuleWidth, IsWrapped: true)],
        Rows([.. kind.Columns.Select(c => new[] { words[$"{kind.Words}.{c.Key}"], words[c.IsRequired ? "Imports.Yes" : "Imports.No"], words[$"{kind.Words}.{c.Key}_rule"] })]));

    /// <summary>Refused rows as they were uploaded, the reason beside each. The reason's column is left aside when the file comes back.</summary>
    public static Table Report(this Words words, ImportReport report)
    {
        // The reason of a report that was uploaded again is left out: it gets a new one.
        var kept = report.Import.Columns.Select((key, i) => (key, i)).Where(c => c.key != HeaderMap.Reason).Select(c => c.i).ToList();
        return new(
            words["Imports.ReportSheet"],
            [.. kept.Select(i => new TableColumn(report.Import.Header[i], 20)), new TableColumn(words["Imports.Reason"], ReasonWidth, IsWrapped: true)],
            Refused(words, report, kept));
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Refused(Words words, ImportReport report, IReadOnlyList<int> kept)
    {
        await foreach (var row in report.Rows)
        {
            yield return [.. kept.Select(i => i < row.Cells.Count ? row.Cells[i] : ""), words.Reasons(report.Kind, row)];
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Rows(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        await Task.CompletedTask;
        foreach (var row in rows)
        {
            yield return row;
        }
    }
}
