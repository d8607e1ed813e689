using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates;

/// <summary>For employers: whether a certificate of that number and surname is valid today. Anything else is not, whichever part is wrong.</summary>
[Anonymous]
public sealed record CheckCertificate(string? Number, string? FamilyName) : IQuery<bool>
{
    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : IQueryHandler<CheckCertificate, bool>
    {
        public async ValueTask<bool> Handle(CheckCertificate query, CancellationToken ct)
        {
            var (number, family, today) = (CertificateNumber.KeyOf(query.Number ?? ""), SearchKey.Of(query.FamilyName ?? ""), clock.Today());
            var names = await (
                from certificate in db.Certificates
                join person in db.Persons on certificate.PersonId equals person.Id
                where certificate.NumberKey == number && number != "" && certificate.State == CertificateState.Confirmed && (certificate.ExpiresOn == null || certificate.ExpiresOn >= today)
                select person.FamilyName).ToListAsync(ct);
            return family.Length > 0 && names.Exists(name => SearchKey.Of(name) == family);
        }
    }
}
