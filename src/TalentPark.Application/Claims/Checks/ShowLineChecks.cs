using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Claims.Checks;

/// <summary>Where every check of one line stands, with every answer ever given.</summary>
[Needs(Permission.SeeAllClaims)]
public sealed record ShowLineChecks(Guid ClaimId, Guid LineId) : IQuery<LineChecks>
{
    public sealed class Handler(ITalentParkDb db, CheckDesk desk, TimeProvider clock) : IQueryHandler<ShowLineChecks, LineChecks>
    {
        public async ValueTask<LineChecks> Handle(ShowLineChecks query, CancellationToken ct)
        {
            var claim = await db.Claims.AsNoTracking().Include(c => c.Lines).SingleOrDefaultAsync(c => c.Id == query.ClaimId && c.Number != null, ct) ?? throw new NotFound();
            var line = claim.OpenLines.FirstOrDefault(l => l.Id == query.LineId) ?? throw new NotFound();
            return (await desk.Read([line], clock.GetUtcNow(), ct))[line.Id];
        }
    }
}
