using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

internal static class OwnClaims
{
    /// <summary>A claim of the reader's centre with lines and timeline, to be changed.</summary>
    /// <exception cref="NotFound">Unknown, or another centre's.</exception>
    /// <exception cref="StaleForm">Changed since <paramref name="revision"/>.</exception>
    public static async Task<Claim> Own(this ITalentParkDb db, Guid claimId, int revision, ICurrentUser user, CancellationToken ct)
    {
        var centre = user.OwnCentre();
        return Fresh(await db.Claims.Include(c => c.Lines).SingleOrDefaultAsync(c => c.Id == claimId && c.CentreId == centre, ct), revision);
    }

    /// <summary>Any submitted claim with its lines, to be changed by staff. Drafts are the centre's own affair.</summary>
    /// <exception cref="NotFound">Unknown, or a draft.</exception>
    /// <exception cref="StaleForm">Changed since <paramref name="revision"/>.</exception>
    public static async Task<Claim> Filed(this ITalentParkDb db, Guid claimId, int revision, CancellationToken ct) =>
        Fresh(await db.Claims.Include(c => c.Lines).SingleOrDefaultAsync(c => c.Id == claimId && c.Number != null, ct), revision);

    private static Claim Fresh(Claim? claim, int revision) =>
        claim is null ? throw new NotFound()
        : claim.Revision != revision ? throw new StaleForm()
        : claim;
}
