using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Registry;

/// <summary>One certificate of somebody the own centre trained.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ShowOwnCertificate(Guid CertificateId) : IQuery<CertificatePage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ShowOwnCertificate, CertificatePage>
    {
        public async ValueTask<CertificatePage> Handle(ShowOwnCertificate query, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            return await CertificatePage.Read(db, db.OfTrained(centre), query.CertificateId, centre, ct);
        }
    }
}
