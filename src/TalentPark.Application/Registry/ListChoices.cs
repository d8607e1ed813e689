using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Registry;

/// <summary>What forms offer to choose from: regions, directions of the approved list.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ListChoices : IQuery<Choices>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListChoices, Choices>
    {
        public async ValueTask<Choices> Handle(ListChoices query, CancellationToken ct) => new(
            await db.Regions.AsNoTracking().Where(r => !r.IsClosed).OrderBy(r => r.Soato).ToListAsync(ct),
            await db.Directions.AsNoTracking().OrderBy(d => d.Group).ThenBy(d => d.Name).ToListAsync(ct));
    }
}

public sealed record Choices(IReadOnlyList<Region> Regions, IReadOnlyList<PolicyDirection> Directions);
