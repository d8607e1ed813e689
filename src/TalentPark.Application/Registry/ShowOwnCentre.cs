using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>What is on record about the own centre.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ShowOwnCentre : IQuery<CentrePage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ShowOwnCentre, CentrePage>
    {
        public async ValueTask<CentrePage> Handle(ShowOwnCentre query, CancellationToken ct)
        {
            var id = user.OwnCentre();
            var centre = await db.Centres.AsNoTracking().Include(c => c.Accreditations).SingleAsync(c => c.Id == id, ct);
            return new(
                centre, Masked.Account(centre.Account),
                await db.Regions.AsNoTracking().SingleOrDefaultAsync(r => r.Soato == centre.RegionSoato, ct),
                await db.Districts.AsNoTracking().SingleOrDefaultAsync(d => d.Soato == centre.DistrictSoato, ct));
        }
    }
}

public sealed record CentrePage(TrainingCentre Centre, string MaskedAccount, Region? Region, District? District);
