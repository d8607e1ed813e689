using System.Text.RegularExpressions;
using TalentPark.Domain.Imports;

namespace TalentPark.Application.Imports;

/// <summary>Judges a batch: first what holds for every kind, then the kind itself.</summary>
public static partial class RowJudge
{
    public static async Task Judge(IReadOnlyList<FileRow> rows, IImportKind kind, ImportScope scope, CancellationToken ct)
    {
        foreach (var row in rows)
        {
            CheckCells(row, kind);
        }

        await kind.Judge([.. rows.Where(r => !r.IsRefused)], scope, ct);
    }

    /// <summary>The row as it is kept.</summary>
    public static ImportRow Kept(this FileRow row, Guid importId)
    {
        var kept = new ImportRow(importId, row.No, row.Cells);
        kept.Judge(row.Verdict, row.Faults, row.Warnings, row.SubjectId);
        return kept;
    }

    private static void CheckCells(FileRow row, IImportKind kind)
    {
        foreach (var column in kind.Columns)
        {
            var text = row[column.Key];
            if (text.Length == 0)
            {
                if (column.IsRequired)
                {
                    row.Refuse(column.Key, "required");
                }
            }
            else if (text.Contains('\0', StringComparison.Ordinal))
            {
                row.Refuse(column.Key, "text-control");
            }
            else if (text.Length < 30 && text.Contains("e+", StringComparison.OrdinalIgnoreCase) && Scientific().IsMatch(text))
            {
                row.Refuse(column.Key, "number-scientific");
            }
        }
    }

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?[eE]\+[0-9]+\z")]
    private static partial Regex Scientific();
}
