using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>The certificates of a graduate of the own centre, the latest first.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ListGraduateCertificates(Guid TrainingId) : IQuery<IReadOnlyList<Certificate>>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ListGraduateCertificates, IReadOnlyList<Certificate>>
    {
        public async ValueTask<IReadOnlyList<Certificate>> Handle(ListGraduateCertificates query, CancellationToken ct)
        {
            var person = await ListCandidates.OfCentre(db, user.OwnCentre()).Where(t => t.Id == query.TrainingId).Select(t => (Guid?)t.PersonId).SingleOrDefaultAsync(ct) ?? throw new NotFound();
            return await ListPersonCertificates.Read(db, person, ct);
        }
    }
}
