using System.Globalization;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;

namespace TalentPark.Application.Imports;

/// <summary>One row of an imported file while it is judged: its values by column, and what was found out about it.</summary>
/// <param name="no">The row's number in the file; the header is 1.</param>
/// <param name="columns">Position of each column key that the file has.</param>
/// <param name="cells">The row's cells; may be fewer than the header's.</param>
/// <param name="plannedId">The id promised to the row's record by the preview.</param>
public sealed class FileRow(int no, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells, Guid? plannedId = null)
{
    private List<ImportFault>? _faults;
    private List<ImportFault>? _warnings;

    public int No { get; } = no;

    public IReadOnlyList<string> Cells { get; } = cells;

    public IReadOnlyList<ImportFault> Faults => _faults ?? (IReadOnlyList<ImportFault>)[];

    public IReadOnlyList<ImportFault> Warnings => _warnings ?? (IReadOnlyList<ImportFault>)[];

    public bool IsRefused => _faults is not null;

    /// <summary>What becomes of the row; <see cref="ImportVerdict.Refused"/> as soon as it has a fault.</summary>
    public ImportVerdict Verdict => IsRefused ? ImportVerdict.Refused : _verdict ?? throw new InvalidOperationException($"Row {No} was not judged.");

    /// <summary>The record the row adds or touches; null while refused.</summary>
    public Guid? SubjectId => IsRefused ? null : _subject;

    /// <summary>What the kind read from the row, kept from judging to writing.</summary>
    public object? Fact { get; set; }

    private ImportVerdict? _verdict;
    private Guid? _subject;

    /// <summary>The cell's text without blanks around; empty when there is none.</summary>
    public string this[string column] => columns.TryGetValue(column, out var at) && at < Cells.Count ? Cells[at].Trim() : "";

    public bool Has(string column) => this[column].Length > 0;

    /// <summary>The row cannot be written.</summary>
    /// <param name="column">Key of the column; empty for the whole row.</param>
    /// <param name="code">Its sentence is <c>Faults.{code}</c>.</param>
    /// <param name="values">For the sentence's placeholders; never a personal value.</param>
    public void Refuse(string column, string code, params object?[] values) => (_faults ??= []).Add(Fault(column, code, values));

    /// <summary>The row is written, but somebody should look.</summary>
    public void Warn(string column, string code, params object?[] values) => (_warnings ??= []).Add(Fault(column, code, values));

    /// <summary>Says what becomes of the row, and of which record.</summary>
    public void Is(ImportVerdict verdict, Guid subjectId) => (_verdict, _subject) = (verdict, subjectId);

    /// <summary>The id of a record this row adds: the one the preview promised, so that row and record keep together.</summary>
    public Guid NewId(DateTimeOffset at) => plannedId ?? Guid.CreateVersion7(at);

    public bool IsFine(string column) => _faults?.TrueForAll(f => f.Column != column) ?? true;

    /// <summary>A required value; a placeholder, and a fault on the row, when it is missing or faulty.</summary>
    public T Read<T>(string column, Typed.Parser<T> parser)
        where T : struct
    {
        if (!Has(column))
        {
            Refuse(column, "required");
            return default;
        }

        if (!parser(this[column], out var value, out var fault))
        {
            Refuse(column, fault);
        }

        return value;
    }

    /// <summary>An optional value: null when the cell is empty, a fault on the row when it is faulty.</summary>
    public T? ReadOptional<T>(string column, Typed.Parser<T> parser)
        where T : struct =>
        Has(column) ? Read(column, parser) : null;

    private static ImportFault Fault(string column, string code, object?[] values) => new(column, code, [.. values.Select(v => v switch
    {
        DateOnly day => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => v?.ToString() ?? "",
    })]);
}
