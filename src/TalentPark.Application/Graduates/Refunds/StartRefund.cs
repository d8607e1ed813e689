using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates.Refunds;

/// <summary>The graduate begins an application on an own confirmed certificate; the one that is there already is opened instead.</summary>
[Needs(Permission.ApplyForSupport)]
public sealed record StartRefund(Guid CertificateId) : ICommand<Guid>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<StartRefund, Guid>
    {
        public async ValueTask<Guid> Handle(StartRefund command, CancellationToken ct)
        {
            var account = await db.Consenting(user, ct);
            var certificate = await db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => c.Id == command.CertificateId && c.PersonId == account.PersonId, ct) ?? throw new NotFound();
            if (await Known(certificate.Id, ct) is { } known)
            {
                return known;
            }

            if (certificate.State != CertificateState.Confirmed)
            {
                throw new RuleBroken("refund-certificate");
            }

            var refund = CertificateRefund.Start(account.PersonId, certificate.Id, user.As(Permission.ApplyForSupport), clock.GetUtcNow());
            db.Refunds.Add(refund);
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (RuleBroken twice) when (twice.Code == "refund-exists")
            {
                db.Forget();
                return await Known(certificate.Id, ct) ?? throw new StaleForm(); // sent twice at one moment: the other one made it
            }

            return refund.Id;
        }

        private Task<Guid?> Known(Guid certificateId, CancellationToken ct) =>
            db.OwnRefunds(user).Where(r => r.CertificateId == certificateId && RefundTransitions.Barring.Contains(r.State)).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(ct);
    }
}
