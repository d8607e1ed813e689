using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Imports;

/// <summary>The only table of an import's states: the aggregate, the buttons, the tests and docs/rules/transitions.md read it.</summary>
public static class ImportTransitions
{
    private const string System = "system", Uploader = "who may import";

    public static IReadOnlyList<Transition<ImportState, ImportStep>> Imports { get; } =
    [
        new(ImportState.Uploaded, ImportStep.Judge, ImportState.Judging, System),
        new(ImportState.Judging, ImportStep.Judge, ImportState.Judging, System, "after an interruption, from the first row"),
        new(ImportState.Judging, ImportStep.Preview, ImportState.Previewed, System, "every row is judged"),
        new(ImportState.Previewed, ImportStep.Confirm, ImportState.Confirmed, Uploader, "some row can be written; for all or nothing: no row is refused"),
        new(ImportState.Confirmed, ImportStep.Apply, ImportState.Applying, System),
        new(ImportState.Applying, ImportStep.Apply, ImportState.Applying, System, "after an interruption, from the first row not written"),
        new(ImportState.Applying, ImportStep.JudgeAgain, ImportState.Judging, System, "all or nothing, and a row is refused now; nothing was written"),
        new(ImportState.Applying, ImportStep.Finish, ImportState.Done, System, "every row is written or refused"),
        new(ImportState.Uploaded, ImportStep.Cancel, ImportState.Cancelled, Uploader),
        new(ImportState.Previewed, ImportStep.Cancel, ImportState.Cancelled, Uploader),
        new(ImportState.Confirmed, ImportStep.Cancel, ImportState.Cancelled, Uploader),
        new(ImportState.Uploaded, ImportStep.Fail, ImportState.Failed, System),
        new(ImportState.Judging, ImportStep.Fail, ImportState.Failed, System, "the file cannot be read"),
        new(ImportState.Confirmed, ImportStep.Fail, ImportState.Failed, System),
        new(ImportState.Applying, ImportStep.Fail, ImportState.Failed, System, "the job gave up"),
    ];

    /// <summary>States in which the uploaded file is still needed.</summary>
    public static IReadOnlyList<ImportState> Open { get; } = [.. Imports.Select(t => t.From).Distinct()];

    /// <summary>States in which the system is at work, so that a page looks again by itself.</summary>
    public static IReadOnlyList<ImportState> UnderWay { get; } = [ImportState.Uploaded, ImportState.Judging, ImportState.Confirmed, ImportState.Applying];

    /// <exception cref="RuleBroken"><c>import-step-forbidden</c>, with state and step.</exception>
    public static ImportState After(ImportState state, ImportStep step) =>
        Imports.FirstOrDefault(t => t.From == state && t.Step == step)?.To
        ?? throw new RuleBroken("import-step-forbidden", state, step);

    public static bool Allows(ImportState state, ImportStep step) => Imports.Any(t => t.From == state && t.Step == step);
}
