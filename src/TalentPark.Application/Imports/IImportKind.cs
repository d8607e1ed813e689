using TalentPark.Application.Access;

namespace TalentPark.Application.Imports;

/// <summary>
/// A register that can be filled from a file. The engine reads the file, keeps rows and progress, and asks the kind to judge rows in batches, first for
/// the preview and again, in the transaction that writes them, at the end. A kind is made anew for each run (scoped), so it may keep what it
/// looked up.
/// </summary>
public interface IImportKind
{
    /// <summary>Stable code in lower case with hyphens, such as <c>trainings</c>: kept with each import.</summary>
    string Code { get; }

    /// <summary>Any one of these lets a reader import this kind. With <see cref="Permission.EditOwnCentre"/> the scope names the reader's centre.</summary>
    IReadOnlyList<Permission> Needed { get; }

    /// <summary>
    /// Resource area with the words: <c>Title</c>, <c>About</c>, and of each column <c>{key}</c> (the header), <c>{key}_also</c> (other headers that mean it,
    /// parted by <c>|</c>; those of all languages are recognised whatever the reader's, in any case, with any blanks and apostrophes),
    /// <c>{key}_rule</c> (what it takes, also shown as the remedy beside a fault) and <c>{key}_example</c> (the template's example; a single <c>-</c> leaves it empty).
    /// </summary>
    string Words { get; }

    /// <summary>The columns, in the template's order.</summary>
    IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Address of a record that a row touched, with <c>{0}</c> for its id, such as <c>/registry/employers/{0}</c>; null when it has no page.</summary>
    string? Address { get; }

    /// <summary>
    /// Judges rows against what is on record now: puts faults and warnings on them, and for each good one says by <see cref="FileRow.Is"/> what becomes of it.
    /// Reads in sets: one query for a batch, not one for a row. Writes nothing.
    /// </summary>
    /// <param name="rows">In the file's order, at most <see cref="ImportLimits.Batch"/>. Rows the engine refused already are not among them.</param>
    Task Judge(IReadOnlyList<FileRow> rows, ImportScope scope, CancellationToken ct);

    /// <summary>Writes the rows whose verdict is new or changed, as <see cref="Judge"/> left them a moment ago in the same transaction (<see cref="FileRow.Fact"/>).</summary>
    Task Apply(IReadOnlyList<FileRow> rows, ImportScope scope, IBulk bulk, CancellationToken ct);
}
