using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Imports;

/// <summary>One file whose rows become records: who uploaded what and when, what each row came to, and how far it is. Kept for good; its file is not.</summary>
[NotAudited]
public sealed class Import
{
    public const int FileNameLength = 120;
    public const int NameLength = 200;

    private Import()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Code of the kind, such as <c>trainings</c>.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>The centre whose facts these are; null for IT Park's own imports.</summary>
    public Guid? CentreId { get; private init; }

    public Guid ById { get; private init; }

    public string ByName { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    public string FileName { get; private init; } = "";

    /// <summary><c>csv</c> or <c>xlsx</c>, told by the content.</summary>
    public string Format { get; private init; } = "";

    /// <summary>In bytes.</summary>
    public int Size { get; private init; }

    /// <summary>SHA-256 of the file, 64 hexadecimal digits.</summary>
    public string Sha256 { get; private init; } = "";

    public ImportState State { get; private set; }

    /// <summary>Either every row is written, in one transaction, or none.</summary>
    public bool AllOrNothing { get; private set; }

    /// <summary>The file's header, cell by cell; it may hold anything, so it is encrypted at rest.</summary>
    [Personal]
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <summary>Key of the column each cell of the header means; empty for an unknown one.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public int Refused { get; private set; }

    public int Warned { get; private set; }

    /// <summary>Rows judged or written so far, whichever is under way.</summary>
    public int Progress { get; private set; }

    /// <summary>Number of the last row that is written or skipped; 0 before the first.</summary>
    public int AppliedThrough { get; private set; }

    /// <summary>Why it failed or was sent back (words: <c>Faults.{code}</c>); empty while all is well.</summary>
    public string Fault { get; private set; } = "";

    public IReadOnlyList<string> FaultValues { get; private set; } = [];

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public ImportTotals Totals => new(New, Changed, Unchanged, Refused, Warned);

    public static Import Upload(Guid id, string kind, Guid? centreId, Uploader by, UploadedFile file) => new()
    {
        Id = id,
        Kind = kind,
        CentreId = centreId,
        ById = by.Id,
        ByName = by.Name,
        At = by.At,
        FileName = file.Name,
        Format = file.Format,
        Size = file.Size,
        Sha256 = file.Sha256,
    };

    /// <summary>Its rows are judged from the first on, also after an interruption.</summary>
    public void Judge()
    {
        Go(ImportStep.Judge);
        (New, Changed, Unchanged, Refused, Warned, Progress) = (0, 0, 0, 0, 0, 0);
    }

    /// <param name="header">The header's cells.</param>
    /// <param name="columns">The column each one means.</param>
    public void Read(IReadOnlyList<string> header, IReadOnlyList<string> columns) => (Header, Columns) = (header, columns);

    public void Preview() => Go(ImportStep.Preview);

    /// <exception cref="RuleBroken"><c>import-nothing</c>, <c>import-all-or-nothing</c> (with the number of refused rows), <c>import-step-forbidden</c>.</exception>
    public void Confirm(bool allOrNothing, DateTimeOffset at)
    {
        Go(ImportStep.Confirm);
        if (Totals.Written == 0)
        {
            throw new RuleBroken("import-nothing");
        }

        if (allOrNothing && Refused > 0)
        {
            throw new RuleBroken("import-all-or-nothing", Refused);
        }

        (AllOrNothing, ConfirmedAt, Progress, Fault) = (allOrNothing, at, 0, "");
    }

    public void Apply() => Go(ImportStep.Apply);

    /// <summary>Facts changed since the preview, and a row of an all-or-nothing import is refused now: people look at it again.</summary>
    public void JudgeAgain()
    {
        Go(ImportStep.JudgeAgain);
        (Fault, AppliedThrough) = ("import-facts-changed", 0);
    }

    public void Finish(DateTimeOffset at) => End(ImportStep.Finish, at);

    public void Cancel(DateTimeOffset at) => End(ImportStep.Cancel, at);

    /// <param name="fault">Code of the reason.</param>
    public void Fail(string fault, IReadOnlyList<string> values, DateTimeOffset at)
    {
        End(ImportStep.Fail, at);
        (Fault, FaultValues) = (fault, values);
    }

    private void End(ImportStep step, DateTimeOffset at)
    {
        Go(step);
        EndedAt = at;
    }

    private void Go(ImportStep step) => State = ImportTransitions.After(State, step);
}

/// <summary>Who brought a file, and when.</summary>
public sealed record Uploader(Guid Id, string Name, DateTimeOffset At);

/// <summary>A file as it came.</summary>
/// <param name="Name">Cleaned.</param>
/// <param name="Format"><c>csv</c> or <c>xlsx</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record UploadedFile(string Name, string Format, int Size, string Sha256);
