using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Registry;

/// <summary>The centre corrects a certificate it stated, before it was checked or after it was rejected.</summary>
[Needs(Permission.EditOwnCentre)]
public sealed record CorrectCertificate(Guid CertificateId, int Revision, TypedCertificate Details) : ICommand
{
    public sealed class Shape : AbstractValidator<CorrectCertificate>
    {
        public Shape() => RuleFor(x => x.Details).Custom(TypedCertificate.Check);
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Classifiers classifiers, TimeProvider clock) : ICommandHandler<CorrectCertificate>
    {
        public async ValueTask<Unit> Handle(CorrectCertificate command, CancellationToken ct)
        {
            var certificate = await db.StatedBy(user.OwnCentre(), command.CertificateId, command.Revision, ct);
            var today = clock.Today();
            certificate.Correct(command.Details.Read(classifiers, today), user.SeenOn(today));
            db.FactsChanged(certificate.PersonId, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
