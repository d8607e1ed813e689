using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>Whether somebody may have recorded a graduate of the own centre before. Says neither who nor where: that is for IT Park's staff.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record HasTwin(Guid TrainingId) : IQuery<bool>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<HasTwin, bool>
    {
        public async ValueTask<bool> Handle(HasTwin query, CancellationToken ct)
        {
            var person = await ListCandidates.OfCentre(db, user.OwnCentre()).Where(t => t.Id == query.TrainingId).Select(t => t.PersonId).SingleOrDefaultAsync(ct);
            return await db.DuplicatePairs.AnyAsync(p => p.State == PairState.Open && (p.FirstId == person || p.SecondId == person), ct);
        }
    }
}
