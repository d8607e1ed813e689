using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>One filed claim for staff: facts, explanation, papers and timeline of every line. Drafts are the centre's own affair.</summary>
[Needs(Permission.SeeAllClaims)]
public sealed record ShowClaim(Guid ClaimId) : IQuery<ClaimPage>
{
    public sealed class Handler(ITalentParkDb db, CurrentPolicy policy, FundMoney money, TimeProvider clock) : IQueryHandler<ShowClaim, ClaimPage>
    {
        public async ValueTask<ClaimPage> Handle(ShowClaim query, CancellationToken ct)
        {
            var claim = await db.Claims.AsNoTracking().Include(c => c.Lines).Include(c => c.Events)
                .SingleOrDefaultAsync(c => c.Id == query.ClaimId && c.Number != null, ct) ?? throw new NotFound();
            var page = await ClaimPage.Of(claim, db, policy, clock.Today(), asFiled: true, ct);
            var mark = money.PayeeMark(page.Centre);
            return page with { PayeeChanged = claim.Lines.Where(l => l.State == LineState.Approved && l.PayeeMark != mark).Select(l => l.Id).ToHashSet() };
        }
    }
}
