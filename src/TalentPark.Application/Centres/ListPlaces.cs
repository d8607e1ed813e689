using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Centres;

/// <summary>Regions and districts of the country, for forms and filters.</summary>
[Anonymous]
public sealed record ListPlaces : IQuery<PlaceChoices>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListPlaces, PlaceChoices>
    {
        public async ValueTask<PlaceChoices> Handle(ListPlaces query, CancellationToken ct) => new(
            await db.Regions.AsNoTracking().OrderBy(r => r.Soato).ToListAsync(ct),
            await db.Districts.AsNoTracking().OrderBy(d => d.RegionSoato).ThenBy(d => d.NameUz).ToListAsync(ct));
    }
}

public sealed record PlaceChoices(IReadOnlyList<Region> Regions, IReadOnlyList<District> Districts);
