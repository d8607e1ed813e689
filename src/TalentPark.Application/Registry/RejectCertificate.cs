using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>IT Park does not accept a certificate as it was stated; the centre reads why and may correct it.</summary>
[Needs(Permission.CheckCertificates)]
public sealed record RejectCertificate(Guid CertificateId, int Revision, string Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<RejectCertificate>
    {
        public Shape()
        {
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("reason-missing");
            RuleFor(x => x.Reason).Note(Certificate.ReasonLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<RejectCertificate>
    {
        public async ValueTask<Unit> Handle(RejectCertificate command, CancellationToken ct)
        {
            var certificate = await db.Certificate(command.CertificateId, command.Revision, ct);
            certificate.Reject(command.Reason, user.Checks(clock));
            act.Reason = command.Reason;
            db.FactsChanged(certificate.PersonId, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
