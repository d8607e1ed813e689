using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;

namespace TalentPark.Application.Imports;

/// <summary>
/// Writes the good rows of a confirmed import. Each batch is judged again, written and counted in one transaction, so that an interruption leaves whole rows and
/// the next attempt goes on behind them. "All or nothing" is one transaction over all batches.
/// </summary>
public sealed class ApplyImport(ITalentParkDb db, ImportKinds kinds, IBulk bulk, IJobs jobs, ICurrentUser user, AuditTrail trail, Act act, TimeProvider clock)
    : ImportJob(db, bulk, trail, act, clock)
{
    public const string Code = "import-apply";

    public override string Kind => Code;

    public override async Task Run(Guid subjectId, CancellationToken ct)
    {
        var import = await Db.Imports.SingleAsync(i => i.Id == subjectId, ct);
        if (!ImportTransitions.Allows(import.State, ImportStep.Apply))
        {
            return; // cancelled, or written already
        }

        import.Apply();
        await Save(ct);
        var run = new ApplyRun(import, kinds.Of(import.Kind), Scope(import, isPreview: false));
        try
        {
            await (import.AllOrNothing ? Bulk.InTransaction(token => ApplyAll(run, token), ct) : ApplyInBatches(run, ct));
        }
        catch (NotAll)
        {
            await JudgeAgain(subjectId, ct);
            return;
        }

        import = await Db.Imports.SingleAsync(i => i.Id == subjectId, ct);
        import.Finish(Now);
        Db.FactsChanged(import.Id, user);
        await End(import, ct);
    }

    private async Task ApplyInBatches(ApplyRun run, CancellationToken ct)
    {
        while (!run.IsOver)
        {
            await Bulk.InTransaction(token => ApplyBatch(run, token), ct);
        }
    }

    private async Task ApplyAll(ApplyRun run, CancellationToken ct)
    {
        while (!run.IsOver)
        {
            await ApplyBatch(run, ct);
            if (run.Totals.Refused > 0)
            {
                throw new NotAll();
            }
        }
    }

    private async Task ApplyBatch(ApplyRun run, CancellationToken ct)
    {
        var kept = await Db.ImportRows.AsNoTracking()
            .Where(r => r.ImportId == run.ImportId && r.No > run.Through && (r.Verdict == ImportVerdict.New || r.Verdict == ImportVerdict.Changed))
            .OrderBy(r => r.No).Take(ImportLimits.Batch).ToListAsync(ct);
        var rows = kept.Select(r => new FileRow(r.No, run.Positions, r.Cells, r.SubjectId)).ToList();
        await RowJudge.Judge(rows, run.Kind, run.Scope, ct);
        await run.Kind.Apply([.. rows.Where(r => r.Verdict is ImportVerdict.New or ImportVerdict.Changed)], run.Scope, Bulk, ct);
        var judgedAnew = new List<ImportRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Verdict != kept[i].Verdict || rows[i].SubjectId != kept[i].SubjectId)
            {
                run.Count(kept[i], rows[i]);
                judgedAnew.Add(rows[i].Kept(run.ImportId));
            }
        }

        await Bulk.Update(judgedAnew, ct);
        run.Advance(rows.Count, rows.Count < ImportLimits.Batch ? null : rows[^1].No);
        await Progress(run.ImportId, run.Done, run.Through, run.Totals, ct);
    }

    private async Task JudgeAgain(Guid importId, CancellationToken ct)
    {
        var import = await Db.Imports.SingleAsync(i => i.Id == importId, ct);
        import.JudgeAgain();
        Db.Jobs.Add(Job.For(JudgeImport.Code, import.Id, user));
        await Save(ct);
        jobs.Ring();
    }

    private sealed class NotAll : Exception;

    /// <summary>Where an attempt stands.</summary>
    private sealed class ApplyRun(Import import, IImportKind kind, ImportScope scope)
    {
        public Guid ImportId { get; } = import.Id;

        public IImportKind Kind { get; } = kind;

        public ImportScope Scope { get; } = scope;

        public IReadOnlyDictionary<string, int> Positions { get; } = HeaderMap.Positions(import.Columns);

        public ImportTotals Totals { get; private set; } = import.Totals;

        public int Done { get; private set; } = import.Progress;

        public int Through { get; private set; } = import.AppliedThrough;

        public bool IsOver { get; private set; }

        public void Count(ImportRow before, FileRow after) =>
            Totals = Totals.With(before.Verdict, before.Warnings.Count > 0, -1).With(after.Verdict, after.Warnings.Count > 0);

        public void Advance(int rows, int? through)
        {
            Done += rows;
            (Through, IsOver) = through is { } no ? (no, false) : (int.MaxValue, true);
        }
    }
}
