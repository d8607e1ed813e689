using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Registry.Lists;

/// <summary>What the filters of the registers offer, and the names of what their rows hold by code.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ListRegisterChoices : IQuery<RegisterChoices>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListRegisterChoices, RegisterChoices>
    {
        public async ValueTask<RegisterChoices> Handle(ListRegisterChoices query, CancellationToken ct) => new(
            await db.Regions.AsNoTracking().OrderBy(r => r.Soato).ToListAsync(ct),
            await db.Districts.AsNoTracking().OrderBy(d => d.RegionSoato).ThenBy(d => d.NameUz).ToListAsync(ct),
            (await db.Directions.AsNoTracking().OrderBy(d => d.Name).ToListAsync(ct)).DistinctBy(d => d.Code).ToList());
    }
}

public sealed record RegisterChoices(IReadOnlyList<Region> Regions, IReadOnlyList<District> Districts, IReadOnlyList<PolicyDirection> Directions);
