using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>What anyone may know of a centre; nothing about persons.</summary>
[Anonymous]
public sealed record ShowPublicCentre(string Stir) : IQuery<PublicCentre>
{
    public sealed class Handler(ITalentParkDb db, ICentreRatings ratings, TimeProvider clock) : IQueryHandler<ShowPublicCentre, PublicCentre>
    {
        public async ValueTask<PublicCentre> Handle(ShowPublicCentre query, CancellationToken ct)
        {
            var today = clock.Today();
            var centre = await db.Centres.AsNoTracking().Include(c => c.Accreditations).Include(c => c.AccreditationEvents).Include(c => c.Places)
                .SingleOrDefaultAsync(c => c.Stir == query.Stir, ct) ?? throw new NotFound();
            var courses = await (
                from course in db.Courses
                where course.CentreId == centre.Id && course.StartedOn <= today
                group course by course.Direction into g
                select new { Direction = g.Key, Courses = g.Count(), Last = g.Max(c => c.StartedOn) }).ToListAsync(ct);
            var directions = (await db.Directions.AsNoTracking().ToListAsync(ct)).ToLookup(d => d.Code);
            return new(
                centre.Stir, centre.Name, centre.IsState, centre.StateOn(today),
                [.. centre.AccreditationEvents.OrderByDescending(e => e.No).Select(e => new PublicStep(e.Step, e.To, e.Day, e.LastDay, e.Ground))],
                [.. centre.Accreditations.OrderByDescending(a => a.Period.From)],
                await db.Regions.AsNoTracking().SingleOrDefaultAsync(r => r.Soato == centre.RegionSoato, ct),
                await db.Districts.AsNoTracking().SingleOrDefaultAsync(d => d.Soato == centre.DistrictSoato, ct),
                centre.Address, centre.PublicPhone, centre.Email, centre.Site,
                [.. (await PlaceRow.Of(db, centre.Places.Where(p => p.Period.Covers(today)), ct))],
                [.. courses.OrderByDescending(c => c.Courses).ThenBy(c => c.Direction).Select(c => new DirectionRow(c.Direction, directions[c.Direction].OrderBy(d => d.ValidFrom).LastOrDefault()?.Name, c.Courses, c.Last))],
                centre.StateOn(today) == AccreditationState.Accredited && await CentreStanding.Read(db, ratings, centre.Id, today, ct) is { } standing ? PublicStanding.Of(standing) : null,
                today);
        }
    }
}

/// <param name="Standing">Null for a centre that is not accredited today, or was not counted.</param>
public sealed record PublicCentre(
    string Stir, string Name, bool IsState, AccreditationState State, IReadOnlyList<PublicStep> Steps, IReadOnlyList<Accreditation> Accreditations,
    Region? Region, District? District, string Address, string Phone, string Email, string Site,
    IReadOnlyList<PlaceRow> Places, IReadOnlyList<DirectionRow> Directions, PublicStanding? Standing, DateOnly AsOf);

/// <summary>A step of the accreditation as anyone may see it: without reason and person.</summary>
public sealed record PublicStep(AccreditationStep Step, AccreditationState To, DateOnly Day, DateOnly? LastDay, string Ground);

/// <param name="Name">Null for <see cref="Course.Unlisted"/> and codes no longer known.</param>
/// <param name="LastStartedOn">When the latest course of the direction began.</param>
public sealed record DirectionRow(string Direction, string? Name, int Courses, DateOnly LastStartedOn);

/// <summary>A standing without small counts of persons.</summary>
/// <param name="OfRanked">How many centres have a place.</param>
public sealed record PublicStanding(decimal? Score, int? Place, int OfRanked, IReadOnlyList<PublicPart> Parts, DateOnly AsOf)
{
    internal static PublicStanding Of(CentreStanding standing)
    {
        var parts = standing.Parts;
        var shown = SmallCells.Hide([.. parts.Skip(1).Select(p => p.Number)]); // the first counts courses, not persons
        var ranked = standing.Rated.Score is not null;
        return new(standing.Rated.Score, standing.Rated.Place, standing.Run.Ranked, [.. parts.Select((p, i) => Part(p, i == 0 ? p.Number : shown[i - 1], ranked))], standing.Run.AsOf);
    }

    private static PublicPart Part(StandingPart part, int? number, bool isRanked) =>
        new(part.Code, part.Weight, number, isRanked && number is not null ? decimal.Round(part.Points, 1, MidpointRounding.AwayFromZero) : null);
}

/// <param name="Number">Null when too small to be published.</param>
/// <param name="Points">Of 100, one decimal; null when the number is hidden or the centre has no place.</param>
public sealed record PublicPart(string Code, decimal Weight, int? Number, decimal? Points);
