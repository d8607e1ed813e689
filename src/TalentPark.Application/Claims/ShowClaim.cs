using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Claims;

/// <summary>One filed claim for staff: facts, explanation, papers and timeline of every line. Drafts are the centre's own affair.</summary>
[Needs(Permission.SeeAllClaims)]
public sealed record ShowClaim(Guid ClaimId) : IQuery<ClaimPage>
{
    public sealed class Handler(ITalentParkDb db, CurrentPolicy policy, TimeProvider clock) : IQueryHandler<ShowClaim, ClaimPage>
    {
        public async ValueTask<ClaimPage> Handle(ShowClaim query, CancellationToken ct)
        {
            var claim = await db.Claims.AsNoTracking().Include(c => c.Lines).Include(c => c.Events)
                .SingleOrDefaultAsync(c => c.Id == query.ClaimId && c.Number != null, ct) ?? throw new NotFound();
            return await ClaimPage.Of(claim, db, policy, clock.Today(), asFiled: true, ct);
        }
    }
}
