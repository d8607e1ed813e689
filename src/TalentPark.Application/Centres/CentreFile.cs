using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>All that is on record about one centre, for staff and for the centre itself.</summary>
/// <param name="State">Of the accreditation, today.</param>
/// <param name="Changes">Changes that wait for a second person first, then the latest.</param>
/// <param name="Lines">How many claim lines stand in each state; drafts are left out.</param>
/// <param name="Standing">Of the last rating; null for a centre that was not counted.</param>
public sealed record CentreFile(
    TrainingCentre Centre, string MaskedAccount, Region? Region, District? District, AccreditationState State, IReadOnlyList<AccreditationStep> NextSteps,
    IReadOnlyList<PlaceRow> Places, IReadOnlyList<CentreChangeRow> Changes, int Claims, IReadOnlyDictionary<LineState, int> Lines,
    CentreStanding? Standing, DateOnly AsOf)
{
    /// <summary>Changes shown beside the open ones.</summary>
    private const int LatestChanges = 10;

    /// <summary>Whether a change of the bank account waits: until it is decided the account on record stays, and no money should go there.</summary>
    public bool HasOpenAccountChange => Changes.Any(c => c is { Kind: CentreChangeKind.Account, State: CentreChangeState.Open });

    /// <exception cref="NotFound">No such centre.</exception>
    internal static async Task<CentreFile> Read(ITalentParkDb db, ICentreRatings ratings, Guid centreId, DateOnly today, CancellationToken ct)
    {
        var centre = await db.Centre(centreId, null, ct, isToBeSaved: false);
        var lines = await (
            from line in db.ClaimLines
            join claim in db.Claims on line.ClaimId equals claim.Id
            where claim.CentreId == centreId && claim.Number != null && line.State != LineState.Draft
            group line by line.State into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new(
            centre, Masked.Account(centre.Account),
            await db.Regions.AsNoTracking().SingleOrDefaultAsync(r => r.Soato == centre.RegionSoato, ct),
            await db.Districts.AsNoTracking().SingleOrDefaultAsync(d => d.Soato == centre.DistrictSoato, ct),
            centre.StateOn(today), centre.NextSteps(today),
            await PlaceRow.Of(db, centre.Places, ct),
            await Waiting(db, centreId, ct),
            await db.Claims.CountAsync(c => c.CentreId == centreId && c.Number != null, ct), lines,
            await CentreStanding.Read(db, ratings, centreId, today, ct), today);
    }

    private static async Task<IReadOnlyList<CentreChangeRow>> Waiting(ITalentParkDb db, Guid centreId, CancellationToken ct)
    {
        var changes = await db.CentreChanges.AsNoTracking().Where(c => c.CentreId == centreId)
            .OrderBy(c => c.State != CentreChangeState.Open).ThenByDescending(c => c.ProposedAt).ThenBy(c => c.Id)
            .Select(c => new CentreChangeRow(c.Id, c.Kind, c.State, c.Reason, c.ProposedByName, c.IsByCentre, c.ProposedAt, c.ClosedByName, c.ClosedAt, c.Note))
            .ToListAsync(ct);
        var open = changes.Count(c => c.State == CentreChangeState.Open);
        return [.. changes.Take(open + LatestChanges)];
    }
}

public sealed record CentreChangeRow(
    Guid Id, CentreChangeKind Kind, CentreChangeState State, string Reason, string ProposedByName, bool IsByCentre, DateTimeOffset ProposedAt, string ClosedByName, DateTimeOffset? ClosedAt, string Note);

/// <summary>A place of a centre with its district and region.</summary>
public sealed record PlaceRow(CentrePlace Place, District? District, Region? Region)
{
    /// <summary>By region and district; those the centre left come last.</summary>
    internal static async Task<IReadOnlyList<PlaceRow>> Of(ITalentParkDb db, IEnumerable<CentrePlace> places, CancellationToken ct)
    {
        var all = places.ToList();
        var codes = all.Select(p => p.DistrictSoato).Distinct().ToList();
        var districts = await db.Districts.AsNoTracking().Where(d => codes.Contains(d.Soato)).ToDictionaryAsync(d => d.Soato, ct);
        var regions = await db.Regions.AsNoTracking().ToDictionaryAsync(r => r.Soato, ct);
        return
        [
            .. all.Select(p => (Place: p, District: districts.GetValueOrDefault(p.DistrictSoato)))
                .OrderBy(p => p.Place.Period.To is not null).ThenBy(p => p.Place.DistrictSoato, StringComparer.Ordinal).ThenBy(p => p.Place.Period.From).ThenBy(p => p.Place.Id)
                .Select(p => new PlaceRow(p.Place, p.District, p.District is null ? null : regions.GetValueOrDefault(p.District.RegionSoato))),
        ];
    }
}
