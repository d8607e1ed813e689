using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates.Loans;

/// <summary>The graduate applies for the computer loan at one bank. Judged by the registers; when every condition is met the confirming letter is issued with it.</summary>
/// <param name="Bank">Code of the classifier of banks, one that gives the loan.</param>
/// <param name="SecurityName">The guarantor's full name, or what the policy or pledge is.</param>
[Needs(Permission.ApplyForSupport)]
public sealed record ApplyForLoan(Guid CertificateId, string? Bank, SecurityKind? Security, string? SecurityName, string? GuarantorPinfl, string? GuarantorPhone) : ICommand<Guid>
{
    public sealed class Handler(
        ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, Classifiers classifiers, ConfirmingLetters letters, Mails mails, TimeProvider clock) : ICommandHandler<ApplyForLoan, Guid>
    {
        public async ValueTask<Guid> Handle(ApplyForLoan command, CancellationToken ct)
        {
            var account = await db.Consenting(user, ct);
            var security = Read(command, classifiers);
            var (at, today) = (clock.GetUtcNow(), clock.Today());
            var choice = (await LoanChoice.Read(db, account, today, policy.Edition, ct)).FirstOrDefault(c => c.Certificate?.Id == command.CertificateId) ?? throw new NotFound();
            if (await db.LoanReferrals.AnyAsync(r => r.PersonId == account.PersonId && LoanTransitions.Barring.Contains(r.State), ct))
            {
                throw new RuleBroken("loan-exists");
            }

            if (choice.Assessment.Outcome != AssessmentOutcome.Eligible)
            {
                throw new RuleBroken("loan-not-eligible");
            }

            var parameters = policy.Edition.LoanOn(today);
            var pinfl = await db.Persons.Where(p => p.Id == account.PersonId).Select(p => p.Pinfl).SingleAsync(ct);
            var referral = LoanReferral.Confirm(
                new(account.PersonId, pinfl, command.CertificateId), await db.NextReferralNumber(today.Year, ct), command.Bank!, choice.Assessment, parameters.LetterDays, security,
                user.As(Permission.ApplyForSupport), at);
            return await db.InTransaction(async () =>
            {
                await db.KeepPolicy(parameters, ct);
                db.LoanReferrals.Add(referral);
                await letters.Issue(referral, choice, ct);
                await mails.LoanTold(referral, ct);
                await db.SaveChangesAsync(ct);
                return referral.Id;
            }, ct);
        }

        private static LoanSecurity Read(ApplyForLoan command, Classifiers classifiers)
        {
            var typed = new Typed();
            if (!Banks.GivesLoans(classifiers, command.Bank))
            {
                typed.Add(nameof(Bank), "required");
            }

            if (command.Security is null || !Enum.IsDefined(command.Security.Value))
            {
                typed.Add(nameof(Security), "required");
            }

            if (!PlainText.TryClean(command.SecurityName, LoanSecurity.NameLength, out var name, out var fault))
            {
                typed.Add(nameof(SecurityName), fault == "text-empty" ? "required" : fault == "text-long" ? "too-long" : fault, LoanSecurity.NameLength);
            }

            var isPerson = command.Security == SecurityKind.Guarantor;
            Pinfl? pinfl = isPerson ? typed.Read<Pinfl>(nameof(GuarantorPinfl), command.GuarantorPinfl, Pinfl.TryParse) : null;
            PhoneNumber? phone = isPerson ? typed.Read<PhoneNumber>(nameof(GuarantorPhone), command.GuarantorPhone, PhoneNumber.TryParse) : null;
            typed.Refuse();
            return new(command.Security!.Value, name, pinfl, phone);
        }
    }
}
