namespace TalentPark.Application.Imports;

/// <summary>Which column of the file is which.</summary>
public static class HeaderMap
{
    /// <summary>The column with reasons that a report adds: recognised when the corrected report is uploaded, and left aside.</summary>
    public const string Reason = "-";

    /// <summary>The column key each cell of the header means; empty for one nobody knows.</summary>
    /// <exception cref="FileRefused"><c>file-header-unknown</c>, <c>file-column-twice</c>, <c>file-column-missing</c>.</exception>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> header, IImportKind kind, IReadOnlyDictionary<string, string> known)
    {
        var columns = header.Select(cell => known.GetValueOrDefault(HeaderKey.Of(cell), "")).ToArray();
        var meant = columns.Where(c => c is not ("" or Reason)).ToList();
        if (meant.Count == 0)
        {
            throw new FileRefused("file-header-unknown");
        }

        if (meant.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new FileRefused("file-column-twice", twice.Key);
        }

        if (kind.Columns.Where(c => c.IsRequired && !meant.Contains(c.Key)).Select(c => c.Key).ToList() is { Count: > 0 } missing)
        {
            throw new FileRefused("file-column-missing", [.. missing]);
        }

        return columns;
    }

    /// <summary>Position of each known column.</summary>
    public static IReadOnlyDictionary<string, int> Positions(IReadOnlyList<string> columns) =>
        columns.Select((key, at) => (key, at)).Where(c => c.key is not ("" or Reason)).ToDictionary(c => c.key, c => c.at);
}
