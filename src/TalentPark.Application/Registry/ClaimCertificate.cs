using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>The centre states that a graduate of its own holds a certificate.</summary>
[Needs(Permission.EditOwnCentre)]
public sealed record ClaimCertificate(Guid TrainingId, TypedCertificate Details) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<ClaimCertificate>
    {
        public Shape() => RuleFor(x => x.Details).Custom(TypedCertificate.Check);
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Classifiers classifiers, TimeProvider clock) : ICommandHandler<ClaimCertificate, Guid>
    {
        public async ValueTask<Guid> Handle(ClaimCertificate command, CancellationToken ct)
        {
            var training = await ListCandidates.OfCentre(db, user.OwnCentre()).AsNoTracking().SingleOrDefaultAsync(t => t.Id == command.TrainingId, ct) ?? throw new NotFound();
            var today = clock.Today();
            var certificate = Certificate.Claim(Guid.CreateVersion7(clock.GetUtcNow()), training.PersonId, training.Id, command.Details.Read(classifiers, today), user.SeenOn(today));
            db.Certificates.Add(certificate);
            await db.SaveChangesAsync(ct);
            return certificate.Id;
        }
    }
}
