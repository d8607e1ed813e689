using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;

namespace TalentPark.Application.Imports;

/// <summary>The refused rows of an import as they were uploaded, with their faults: to be corrected and uploaded again.</summary>
[Needs(Permission.SeeImports)]
public sealed record ReportImport(Guid ImportId) : IQuery<ImportReport>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, ImportKinds kinds) : IQueryHandler<ReportImport, ImportReport>
    {
        public async ValueTask<ImportReport> Handle(ReportImport query, CancellationToken ct)
        {
            var import = await db.ImportsFor(user).AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.ImportId, ct) ?? throw new NotFound();
            var rows = db.ImportRows.AsNoTracking().Where(r => r.ImportId == import.Id && r.Verdict == ImportVerdict.Refused).OrderBy(r => r.No).AsAsyncEnumerable();
            return new(import, kinds.Of(import.Kind), rows);
        }
    }
}

/// <param name="Rows">Read while they are written out.</param>
public sealed record ImportReport(Import Import, IImportKind Kind, IAsyncEnumerable<ImportRow> Rows);

/// <summary>The kinds a reader may import, for the upload form and the templates.</summary>
[Needs(Permission.ImportFiles)]
public sealed record ListImportKinds : IQuery<IReadOnlyList<IImportKind>>
{
    public sealed class Handler(ICurrentUser user, ImportKinds kinds) : IQueryHandler<ListImportKinds, IReadOnlyList<IImportKind>>
    {
        public ValueTask<IReadOnlyList<IImportKind>> Handle(ListImportKinds query, CancellationToken ct) => ValueTask.FromResult<IReadOnlyList<IImportKind>>([.. kinds.For(user)]);
    }
}
