using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Imports;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;
using TalentPark.Infrastructure.Identity;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.ImportKinds;

/// <summary>What a kind makes of rows, judged for the preview and then judged again and written batch by batch, as an import does.</summary>
/// <param name="Rows">As the preview judged them.</param>
/// <param name="Written">As they were judged when written; refused and unchanged rows are not among them.</param>
internal sealed record ImportedFile(IReadOnlyList<FileRow> Rows, IReadOnlyList<FileRow> Written)
{
    public string Verdicts => string.Join(' ', Rows.Select(r => r.Verdict));

    public string Faults => string.Join(' ', Rows.SelectMany(r => r.Faults.Select(f => $"{r.No}:{f.Column}:{f.Code}")));

    public string Warnings => string.Join(' ', Rows.SelectMany(r => r.Warnings.Select(f => $"{r.No}:{f.Column}:{f.Code}")));

    /// <param name="actor">Who uploads; a centre's account imports its own facts.</param>
    /// <param name="header">Column keys, parted by blanks.</param>
    /// <param name="lines">Cells parted by <c>|</c>.</param>
    public static async Task<ImportedFile> Import(Site site, TestPerson actor, string kind, string header, params string[] lines)
    {
        var keys = header.Split(' ');
        var columns = keys.Select((key, at) => (key, at)).ToDictionary(c => c.key, c => c.at);
        var cells = lines.Select(l => l.Split('|')).ToList();
        var preview = await Judge(site, actor, kind, cells.Select((c, i) => new FileRow(i + 2, columns, c)).ToList());
        var planned = preview.Where(r => r.Verdict is ImportVerdict.New or ImportVerdict.Changed).Select(r => new FileRow(r.No, columns, r.Cells, r.SubjectId)).ToList();
        await Apply(site, actor, kind, planned);
        Assert.Equal(preview.Where(r => r.Verdict is ImportVerdict.New or ImportVerdict.Changed).Select(r => (r.No, r.Verdict, r.SubjectId)), planned.Select(r => (r.No, r.Verdict, r.SubjectId)));
        return new(preview, planned);
    }

    private static async Task<IReadOnlyList<FileRow>> Judge(Site site, TestPerson actor, string code, IReadOnlyList<FileRow> rows)
    {
        using var services = site.Services.CreateScope();
        services.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(actor);
        var kind = services.ServiceProvider.GetServices<IImportKind>().Single(k => k.Code == code);
        var scope = new ImportScope(Guid.CreateVersion7(), actor.CentreId, actor.AccountId, site.Clock.GetUtcNow(), IsPreview: true);
        foreach (var batch in rows.Chunk(ImportLimits.Batch))
        {
            await RowJudge.Judge(batch, kind, scope, TestContext.Current.CancellationToken);
        }

        return rows;
    }

    private static async Task Apply(Site site, TestPerson actor, string code, IReadOnlyList<FileRow> rows)
    {
        using var services = site.Services.CreateScope();
        services.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(actor);
        var kind = services.ServiceProvider.GetServices<IImportKind>().Single(k => k.Code == code);
        var bulk = services.ServiceProvider.GetRequiredService<IBulk>();
        var scope = new ImportScope(Guid.CreateVersion7(), actor.CentreId, actor.AccountId, site.Clock.GetUtcNow(), IsPreview: false);
        foreach (var batch in rows.Chunk(ImportLimits.Batch))
        {
            await bulk.InTransaction(
                async ct =>
                {
                    await RowJudge.Judge(batch, kind, scope, ct);
                    await kind.Apply([.. batch.Where(r => r.Verdict is ImportVerdict.New or ImportVerdict.Changed)], scope, bulk, ct);
                },
                TestContext.Current.CancellationToken);
        }
    }
}
