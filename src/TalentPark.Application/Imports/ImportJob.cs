using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;

namespace TalentPark.Application.Imports;

/// <summary>What both jobs of an import have in common: reading it, telling progress, and ending it.</summary>
public abstract class ImportJob(ITalentParkDb db, IBulk bulk, AuditTrail trail, Act act, TimeProvider clock) : IJobHandler
{
    public abstract string Kind { get; }

    public bool IsLong => true;

    protected ITalentParkDb Db => db;

    protected IBulk Bulk => bulk;

    protected DateTimeOffset Now => clock.GetUtcNow();

    public abstract Task Run(Guid subjectId, CancellationToken ct);

    public async Task GiveUp(Guid subjectId, CancellationToken ct)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == subjectId, ct);
        if (ImportTransitions.Allows(import.State, ImportStep.Fail))
        {
            import.Fail("import-gave-up", [], Now);
            await End(import, ct);
        }
    }

    protected ImportScope Scope(Import import, bool isPreview) => new(import.Id, import.CentreId, import.ById, Now, isPreview);

    /// <summary>Saves the state alone: the act of the person was audited, and so will the end be.</summary>
    protected Task Save(CancellationToken ct) => db.SaveChangesAsync(ct);

    /// <summary>Saves the last state with the import's audit entry, and drops the file.</summary>
    protected async Task End(Import import, CancellationToken ct)
    {
        act.Name = GetType().Name;
        db.Audit.Add(trail.Told(import, "changed"));
        await bulk.InTransaction(
            async token =>
            {
                await db.SaveChangesAsync(token);
                await db.ImportParts.Where(p => p.ImportId == import.Id).ExecuteDeleteAsync(token);
            },
            ct);
    }

    protected Task Progress(Guid importId, int rows, int appliedThrough, ImportTotals totals, CancellationToken ct) =>
        db.Imports.Where(i => i.Id == importId).ExecuteUpdateAsync(
            set => set
                .SetProperty(i => i.Progress, rows)
                .SetProperty(i => i.AppliedThrough, appliedThrough)
                .SetProperty(i => i.New, totals.New)
                .SetProperty(i => i.Changed, totals.Changed)
                .SetProperty(i => i.Unchanged, totals.Unchanged)
                .SetProperty(i => i.Refused, totals.Refused)
                .SetProperty(i => i.Warned, totals.Warned),
            ct);
}
