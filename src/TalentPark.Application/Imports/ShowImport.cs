using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;

namespace TalentPark.Application.Imports;

/// <summary>One import: how far it is, what each row came to.</summary>
/// <param name="Of">Which rows to list.</param>
/// <param name="After">Number of the last row of the page before; 0 for the first page.</param>
[Needs(Permission.SeeImports)]
public sealed record ShowImport(Guid ImportId, RowsOf Of = RowsOf.Refused, int After = 0) : IQuery<ImportPage>
{
    private const int PageSize = 50;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, ImportKinds kinds) : IQueryHandler<ShowImport, ImportPage>
    {
        public async ValueTask<ImportPage> Handle(ShowImport query, CancellationToken ct)
        {
            var import = await db.ImportsFor(user).AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.ImportId, ct) ?? throw new NotFound();
            var kind = kinds.Of(import.Kind);
            var rows = await db.ImportRows.AsNoTracking().Where(r => r.ImportId == import.Id && r.No > query.After).Of(query.Of).OrderBy(r => r.No).Take(PageSize + 1).ToListAsync(ct);
            var before = await db.ImportsFor(user).AsNoTracking()
                .Where(i => i.Sha256 == import.Sha256 && i.Kind == import.Kind && i.CentreId == import.CentreId && i.State == ImportState.Done && i.Id != import.Id && i.At <= import.At)
                .OrderByDescending(i => i.At).Select(i => new EarlierImport(i.Id, i.At)).FirstOrDefaultAsync(ct);
            var centre = import.CentreId is { } id ? await db.Centres.AsNoTracking().Where(c => c.Id == id).Select(c => c.Name).SingleAsync(ct) : null;
            return new(
                import, kind, centre, [.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].No : null, before,
                kinds.For(user).Any(k => k.Code == kind.Code), Permissions.Allows(user.Roles, Permission.SeeRegistries));
        }
    }
}

/// <summary>Which rows of an import.</summary>
public enum RowsOf
{
    Refused,
    Warned,
    New,
    Changed,
    Unchanged,
    All,
}

public static class RowsOfImport
{
    public static IQueryable<ImportRow> Of(this IQueryable<ImportRow> rows, RowsOf of) => of switch
    {
        RowsOf.All => rows,
        RowsOf.Warned => rows.Where(r => r.WarningsJson != null && r.Verdict != ImportVerdict.Refused),
        RowsOf.New => rows.Where(r => r.Verdict == ImportVerdict.New),
        RowsOf.Changed => rows.Where(r => r.Verdict == ImportVerdict.Changed),
        RowsOf.Unchanged => rows.Where(r => r.Verdict == ImportVerdict.Unchanged),
        _ => rows.Where(r => r.Verdict == ImportVerdict.Refused),
    };
}

/// <param name="Centre">The centre's name; null for IT Park's own.</param>
/// <param name="Next">Number of the row to go on from; null on the last page.</param>
/// <param name="Before">The same file, imported earlier; null when it is new.</param>
/// <param name="MayImport">Whether the reader may confirm and cancel.</param>
/// <param name="MayOpen">Whether the reader may open the records that rows touched.</param>
public sealed record ImportPage(
    Import Import, IImportKind Kind, string? Centre, IReadOnlyList<ImportRow> Rows, int? Next, EarlierImport? Before, bool MayImport, bool MayOpen);

public sealed record EarlierImport(Guid Id, DateTimeOffset At);
