using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Centres;

/// <summary>What is on record about the own centre.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ShowOwnCentre : IQuery<CentreFile>
{
    public sealed class Handler(ITalentParkDb db, ICentreRatings ratings, ICurrentUser user, TimeProvider clock) : IQueryHandler<ShowOwnCentre, CentreFile>
    {
        public async ValueTask<CentreFile> Handle(ShowOwnCentre query, CancellationToken ct) => await CentreFile.Read(db, ratings, user.OwnCentre(), clock.Today(), ct);
    }
}
