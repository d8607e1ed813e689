using System.Text.Encodings.Web;
using System.Text.Json;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Imports;

/// <summary>One row of an imported file and what came of it. Together they are what the import's one audit entry opens into.</summary>
[NotAudited]
public sealed class ImportRow
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ImportRow()
    {
    }

    public ImportRow(Guid importId, int no, IReadOnlyList<string> cells) => (ImportId, No, Cells) = (importId, no, cells);

    public Guid ImportId { get; private init; }

    /// <summary>Number in the file; the header is 1.</summary>
    public int No { get; private init; }

    /// <summary>The row as it was uploaded; encrypted at rest, all cells as one.</summary>
    [Personal]
    public IReadOnlyList<string> Cells { get; private init; } = [];

    public ImportVerdict Verdict { get; private set; }

    /// <summary>What is wrong, as kept; null when nothing is.</summary>
    public string? FaultsJson { get; private set; }

    /// <summary>What is worth a look, as kept; null when nothing is.</summary>
    public string? WarningsJson { get; private set; }

    public IReadOnlyList<ImportFault> Faults => Read(FaultsJson);

    public IReadOnlyList<ImportFault> Warnings => Read(WarningsJson);

    /// <summary>The record it adds or touches; null when refused.</summary>
    public Guid? SubjectId { get; private set; }

    public void Judge(ImportVerdict verdict, IReadOnlyList<ImportFault> faults, IReadOnlyList<ImportFault> warnings, Guid? subjectId) =>
        (Verdict, FaultsJson, WarningsJson, SubjectId) = (verdict, Write(faults), Write(warnings), subjectId);

    private static string? Write(IReadOnlyList<ImportFault> faults) => faults.Count == 0 ? null : JsonSerializer.Serialize(faults, Json);

    private static IReadOnlyList<ImportFault> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<ImportFault[]>(json, Json)!;
}

/// <summary>A piece of an uploaded file, kept encrypted until the import has ended.</summary>
[NotAudited]
public sealed class ImportPart
{
    /// <summary>Bytes of every piece but the last.</summary>
    public const int Size = 1024 * 1024;

    private ImportPart()
    {
    }

    public ImportPart(Guid importId, int no, byte[] content) => (ImportId, No, Content) = (importId, no, content);

    public Guid ImportId { get; private init; }

    public int No { get; private init; }

    [Personal]
    public byte[] Content { get; private init; } = [];
}
