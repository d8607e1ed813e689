using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Centres;

/// <summary>One centre of the register for staff.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ShowCentre(Guid CentreId) : IQuery<CentreFile>
{
    public sealed class Handler(ITalentParkDb db, ICentreRatings ratings, TimeProvider clock) : IQueryHandler<ShowCentre, CentreFile>
    {
        public async ValueTask<CentreFile> Handle(ShowCentre query, CancellationToken ct) => await CentreFile.Read(db, ratings, query.CentreId, clock.Today(), ct);
    }
}
