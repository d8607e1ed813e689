using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates.Refunds;

/// <summary>Hands an own application in, as kept. The same form sent twice hands it in once and answers the same.</summary>
/// <returns>The application's number.</returns>
[Needs(Permission.ApplyForSupport)]
public sealed record SubmitRefund(Guid Id, int Revision) : ICommand<string>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, RefundFactsReader reader, Mails mails, TimeProvider clock) : ICommandHandler<SubmitRefund, string>
    {
        public async ValueTask<string> Handle(SubmitRefund command, CancellationToken ct)
        {
            try
            {
                return await db.InTransaction(() => Submit(command, ct), ct);
            }
            catch (StaleForm)
            {
                db.Forget();
                return await Done(command, ct) ?? throw new StaleForm(); // sent twice at one moment: the other one handed it in
            }
        }

        /// <summary>The number, when it was this form that was handed in.</summary>
        private Task<string?> Done(SubmitRefund command, CancellationToken ct) =>
            db.OwnRefunds(user).Where(r => r.Id == command.Id && r.State == RefundState.Submitted && r.Revision == command.Revision + 1).Select(r => r.Number).SingleOrDefaultAsync(ct);

        private async Task<string> Submit(SubmitRefund command, CancellationToken ct)
        {
            var account = await db.Consenting(user, ct);
            var (by, at, today) = (user.As(Permission.ApplyForSupport), clock.GetUtcNow(), clock.Today());
            var refund = await db.OwnRefunds(user).Refund(command.Id, command.Revision, ct);
            var certificate = await db.Certificates.AsNoTracking().SingleAsync(c => c.Id == refund.CertificateId, ct);
            if (certificate.State != Domain.Registry.CertificateState.Confirmed || certificate.PersonId != refund.PersonId)
            {
                throw new RuleBroken("refund-certificate");
            }

            var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == account.PersonId, ct);
            var kinds = (await db.RefundPapers.Where(p => p.RefundId == refund.Id).Select(p => p.Kind).ToListAsync(ct)).ToHashSet();
            var form = RefundForm.Of(refund);
            var on = refund.ApplicationDate ?? today;
            var needsGuardian = Age.CompletedYears(person.BirthDate, on) < reader.Parameters(on).GuardianUnder;
            var typed = TypedRefund.Read(form, needsGuardian, person.Pinfl, on, certificate.IssuedOn);
            if (typed.Faults.Count > 0)
            {
                throw new InputRefused(typed.Faults);
            }

            var told = new RefundFacts { EnglishB2 = form.EnglishB2, ReceiptOnFile = kinds.Contains(RefundPaper.Receipt), Cost = typed.Cost };
            var (facts, assessment) = await reader.Assess(refund, told, on, ct);
            refund.Submit(
                refund.Number ?? await db.NextRefundNumber(today.Year, ct),
                new(facts, assessment, new(person.FullName, person.Pinfl ?? ""), typed.Guardian, typed.Account, typed.Mfo, kinds), by, at);
            await db.KeepPolicy(reader.Parameters(on), ct);
            await mails.RefundTold(refund, ct);
            await db.SaveChangesAsync(ct);
            return refund.Number!;
        }
    }
}
