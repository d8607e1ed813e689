using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>A confirmed certificate is good no longer.</summary>
/// <param name="LastDay">The last day it was good for, from the issue date to today.</param>
[Needs(Permission.CheckCertificates)]
public sealed record RevokeCertificate(Guid CertificateId, int Revision, DateOnly? LastDay, string Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<RevokeCertificate>
    {
        public Shape()
        {
            RuleFor(x => x.LastDay).Known();
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("reason-missing");
            RuleFor(x => x.Reason).Note(Certificate.ReasonLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<RevokeCertificate>
    {
        public async ValueTask<Unit> Handle(RevokeCertificate command, CancellationToken ct)
        {
            if (command.LastDay > clock.Today())
            {
                throw new InputRefused(nameof(LastDay), "day-ahead");
            }

            var certificate = await db.Certificate(command.CertificateId, command.Revision, ct);
            certificate.Revoke(command.Reason, command.LastDay!.Value, user.Checks(clock));
            act.Reason = command.Reason;
            db.FactsChanged(certificate.PersonId, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
