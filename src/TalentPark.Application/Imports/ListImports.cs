using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;

namespace TalentPark.Application.Imports;

/// <summary>The imports the reader may know of, the newest first, page by page.</summary>
/// <param name="Before">Id of the last import of the page before; null for the first page.</param>
[Needs(Permission.SeeImports)]
public sealed record ListImports(Guid? Before = null) : IQuery<ImportsPage>
{
    private const int PageSize = 30;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, ImportKinds kinds) : IQueryHandler<ListImports, ImportsPage>
    {
        public async ValueTask<ImportsPage> Handle(ListImports query, CancellationToken ct)
        {
            var found = await db.ImportsFor(user).AsNoTracking().Where(i => query.Before == null || i.Id < query.Before)
                .OrderByDescending(i => i.Id).Take(PageSize + 1).ToListAsync(ct);
            var centreIds = found.Select(i => i.CentreId).OfType<Guid>().Distinct().ToList();
            var centres = await db.Centres.AsNoTracking().Where(c => centreIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
            var words = kinds.All.ToDictionary(k => k.Code, k => k.Words);
            var rows = found.Take(PageSize).Select(i => new ImportLine(i, words.GetValueOrDefault(i.Kind, ""), i.CentreId is { } c ? centres[c] : null)).ToList();
            return new(rows, found.Count > PageSize ? rows[^1].Import.Id : null, [.. kinds.For(user)]);
        }
    }
}

/// <param name="Next">Id to go on from; null on the last page.</param>
/// <param name="Offered">The kinds the reader may import.</param>
public sealed record ImportsPage(IReadOnlyList<ImportLine> Rows, Guid? Next, IReadOnlyList<IImportKind> Offered);

/// <param name="Words">Resource area of the kind.</param>
/// <param name="Centre">The centre's name; null for IT Park's own.</param>
public sealed record ImportLine(Import Import, string Words, string? Centre);
