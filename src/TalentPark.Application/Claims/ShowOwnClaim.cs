using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Claims;

/// <summary>One claim of the own centre: the draft to check and certify, or the claim as handed in.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ShowOwnClaim(Guid ClaimId) : IQuery<ClaimPage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, TimeProvider clock) : IQueryHandler<ShowOwnClaim, ClaimPage>
    {
        public async ValueTask<ClaimPage> Handle(ShowOwnClaim query, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            var claim = await db.Claims.AsNoTracking().Include(c => c.Lines).Include(c => c.Events)
                .SingleOrDefaultAsync(c => c.Id == query.ClaimId && c.CentreId == centre, ct) ?? throw new NotFound();
            return await ClaimPage.Of(claim, db, policy, clock.Today(), asFiled: false, ct);
        }
    }
}
