using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>The certificates of one person, the latest first, for staff.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ListPersonCertificates(Guid PersonId) : IQuery<IReadOnlyList<Certificate>>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListPersonCertificates, IReadOnlyList<Certificate>>
    {
        public async ValueTask<IReadOnlyList<Certificate>> Handle(ListPersonCertificates query, CancellationToken ct) => await Read(db, query.PersonId, ct);
    }

    internal static Task<List<Certificate>> Read(ITalentParkDb db, Guid person, CancellationToken ct) =>
        db.Certificates.AsNoTracking().Where(c => c.PersonId == person).OrderByDescending(c => c.IssuedOn).ThenByDescending(c => c.Id).ToListAsync(ct);
}
