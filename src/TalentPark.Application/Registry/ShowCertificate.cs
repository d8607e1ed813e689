using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Registry;

/// <summary>One certificate, for staff.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record ShowCertificate(Guid CertificateId) : IQuery<CertificatePage>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ShowCertificate, CertificatePage>
    {
        public async ValueTask<CertificatePage> Handle(ShowCertificate query, CancellationToken ct) =>
            await CertificatePage.Read(db, db.Certificates, query.CertificateId, null, ct);
    }
}
