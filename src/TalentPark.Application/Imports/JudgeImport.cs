using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;

namespace TalentPark.Application.Imports;

/// <summary>Reads an uploaded file and judges every row against what is on record, for the preview. After an interruption it begins anew: nothing but the preview is written.</summary>
public sealed class JudgeImport(ITalentParkDb db, ImportKinds kinds, IImportWords words, ITableFiles files, IBulk bulk, AuditTrail trail, Act act, TimeProvider clock)
    : ImportJob(db, bulk, trail, act, clock)
{
    public const string Code = "import-judge";

    public override string Kind => Code;

    public override async Task Run(Guid subjectId, CancellationToken ct)
    {
        var import = await Db.Imports.SingleAsync(i => i.Id == subjectId, ct);
        if (!ImportTransitions.Allows(import.State, ImportStep.Judge))
        {
            return; // cancelled, or judged already
        }

        import.Judge();
        await Save(ct);
        await Db.ImportRows.Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(ct);
        try
        {
            var read = await JudgeRows(import, ct);
            import = await Db.Imports.SingleAsync(i => i.Id == subjectId, ct);
            import.Read(read.Header, read.Columns);
            import.Preview();
            await Save(ct);
        }
        catch (FileRefused refused)
        {
            await Bulk.InTransaction(token => Db.ImportRows.Where(r => r.ImportId == subjectId).ExecuteDeleteAsync(token), ct);
            import = await Db.Imports.SingleAsync(i => i.Id == subjectId, ct);
            import.Fail(refused.Code, refused.Values, Now);
            await End(import, ct);
        }
    }

    private async Task<(IReadOnlyList<string> Header, IReadOnlyList<string> Columns)> JudgeRows(Import import, CancellationToken ct)
    {
        var kind = kinds.Of(import.Kind);
        using var rows = files.Read(import.Format, await Content(import, ct)).GetEnumerator();
        if (!rows.MoveNext())
        {
            throw new FileRefused("file-empty");
        }

        var header = rows.Current.Cells;
        var columns = HeaderMap.Of(header, kind, words.Headers(kind));
        var positions = HeaderMap.Positions(columns);
        var scope = Scope(import, isPreview: true);
        var (totals, done) = (ImportTotals.None, 0);
        var batch = new List<FileRow>(ImportLimits.Batch);
        bool more;
        do
        {
            more = rows.MoveNext();
            if (more)
            {
                batch.Add(new FileRow(rows.Current.No, positions, Plain(rows.Current.Cells)));
            }

            if (batch.Count == ImportLimits.Batch || (!more && batch.Count > 0))
            {
                done += batch.Count;
                totals = await JudgeBatch(import.Id, batch, kind, scope, totals, done, ct);
                batch.Clear();
            }

            if (done > ImportLimits.Rows)
            {
                throw new FileRefused("file-rows", ImportLimits.Rows);
            }
        }
        while (more);

        return done == 0 ? throw new FileRefused("file-header-alone") : (header, columns);
    }

    private async Task<ImportTotals> JudgeBatch(Guid importId, IReadOnlyList<FileRow> batch, IImportKind kind, ImportScope scope, ImportTotals totals, int done, CancellationToken ct)
    {
        await RowJudge.Judge(batch, kind, scope, ct);
        foreach (var row in batch)
        {
            totals = totals.With(row.Verdict, row.Warnings.Count > 0);
        }

        await Bulk.InTransaction(
            async token =>
            {
                await Bulk.Insert([.. batch.Select(r => r.Kept(importId))], token);
                await Progress(importId, done, 0, totals, token);
            },
            ct);
        return totals;
    }

    /// <summary>A report makes text of what looks like a formula by an apostrophe before it; uploaded again, it is taken off.</summary>
    private static IReadOnlyList<string> Plain(IReadOnlyList<string> cells) =>
        cells.Any(c => c is ['\'', '=' or '+' or '-' or '@', ..]) ? [.. cells.Select(c => c is ['\'', '=' or '+' or '-' or '@', ..] ? c[1..] : c)] : cells;

    private async Task<byte[]> Content(Import import, CancellationToken ct)
    {
        var content = new byte[import.Size];
        var at = 0;
        await foreach (var part in Db.ImportParts.AsNoTracking().Where(p => p.ImportId == import.Id).OrderBy(p => p.No).AsAsyncEnumerable().WithCancellation(ct))
        {
            part.Content.CopyTo(content, at);
            at += part.Content.Length;
        }

        return content;
    }
}
