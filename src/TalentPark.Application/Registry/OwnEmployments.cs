using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

internal static class OwnEmployments
{
    /// <summary>A job of somebody the reader's centre trained, to be changed.</summary>
    /// <exception cref="NotFound">Unknown, or of nobody this centre trained.</exception>
    /// <exception cref="StaleForm">Changed since <paramref name="revision"/>.</exception>
    public static async Task<Employment> OwnEmployment(this ITalentParkDb db, Guid employmentId, int revision, ICurrentUser user, CancellationToken ct)
    {
        var persons = Claims.ListCandidates.OfCentre(db, user.OwnCentre()).Select(t => t.PersonId);
        var employment = await db.Employments.Include(e => e.Wages).SingleOrDefaultAsync(e => e.Id == employmentId && persons.Contains(e.PersonId), ct) ?? throw new NotFound();
        return employment.Revision == revision ? employment : throw new StaleForm();
    }
}
