using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Registry;

/// <summary>IT Park found a certificate genuine.</summary>
[Needs(Permission.CheckCertificates)]
public sealed record ConfirmCertificate(Guid CertificateId, int Revision) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<ConfirmCertificate>
    {
        public async ValueTask<Unit> Handle(ConfirmCertificate command, CancellationToken ct)
        {
            var certificate = await db.Certificate(command.CertificateId, command.Revision, ct);
            certificate.Confirm(user.Checks(clock));
            db.FactsChanged(certificate.PersonId, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
