using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Registry;

/// <summary>All regions with their districts, for the forms of the registers.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ListDistricts : IQuery<IReadOnlyList<RegionDistricts>>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListDistricts, IReadOnlyList<RegionDistricts>>
    {
        public async ValueTask<IReadOnlyList<RegionDistricts>> Handle(ListDistricts query, CancellationToken ct)
        {
            var districts = (await db.Districts.AsNoTracking().OrderBy(d => d.NameUz).ToListAsync(ct)).ToLookup(d => d.RegionSoato);
            return [.. (await db.Regions.AsNoTracking().OrderBy(r => r.Soato).ToListAsync(ct)).Select(r => new RegionDistricts(r, [.. districts[r.Soato]]))];
        }
    }
}

public sealed record RegionDistricts(Region Region, IReadOnlyList<District> Districts);
