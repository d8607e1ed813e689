using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Graduates;

/// <summary>The graduate's first page: what the registers say he or she may get, and what was applied for.</summary>
[Needs(Permission.SeeOwnSupport)]
public sealed record ShowMe : IQuery<MyPage?>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, TimeProvider clock) : IQueryHandler<ShowMe, MyPage?>
    {
        public async ValueTask<MyPage?> Handle(ShowMe query, CancellationToken ct)
        {
            if (await db.GraduateAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == user.Id, ct) is not { } account)
            {
                return null;
            }

            var today = clock.Today();
            var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == account.PersonId, ct);
            var referrals = await db.LoanReferrals.AsNoTracking().Where(r => r.PersonId == person.Id).OrderByDescending(r => r.Id).ToListAsync(ct);
            var cards = await db.CardRequests.AsNoTracking().Where(c => c.PersonId == person.Id).OrderByDescending(c => c.Id).ToListAsync(ct);
            var certificates = await db.Certificates.AsNoTracking().Where(c => c.PersonId == person.Id && c.State == CertificateState.Confirmed).OrderByDescending(c => c.IssuedOn).ToListAsync(ct);
            var graduates = await GraduateFacts.Read(db, db.Trainings.Where(t => t.PersonId == person.Id), ct);
            return new(
                person.FullName, account, (await LoanChoice.Read(db, account, today, policy.Edition, ct))[0], referrals, cards, certificates,
                [.. certificates.Select(c => Refund(person, account, c, today))],
                await db.Refunds.AsNoTracking().Where(r => r.AccountId == account.Id).OrderByDescending(r => r.Id).ToListAsync(ct),
                [.. graduates.Select(g => Judged.On(today, g, policy)).Select(j => new MySubsidy(j.Graduate.Course.Name, j.Graduate.Centre.Name, j.Assessment))],
                await db.BindingAttempts.AsNoTracking().Where(a => a.PersonId == person.Id && a.Outcome == BindingOutcome.Taken).OrderByDescending(a => a.At).Select(a => a.At).Take(20).ToListAsync(ct),
                today);
        }

        /// <summary>Nobody has shown a receipt yet.</summary>
        private MyRefund Refund(Person person, GraduateAccount account, Certificate certificate, DateOnly today) => new(certificate, RefundRules.Assess(
            new RefundFacts { BirthDate = person.BirthDate, IsCitizen = account.IsCitizen, IssuedOn = certificate.IssuedOn, Level = certificate.Level }, today, policy.Edition));
    }
}

/// <param name="Loan">By the best of the certificates.</param>
/// <param name="Certificates">Confirmed ones.</param>
/// <param name="Alarms">When somebody else tried to bind an account to the person.</param>
public sealed record MyPage(
    string FullName, GraduateAccount Account, LoanChoice Loan, IReadOnlyList<LoanReferral> Referrals, IReadOnlyList<CardRequest> Cards,
    IReadOnlyList<Certificate> Certificates, IReadOnlyList<MyRefund> Refunds, IReadOnlyList<CertificateRefund> OwnRefunds, IReadOnlyList<MySubsidy> Subsidies, IReadOnlyList<DateTimeOffset> Alarms, DateOnly Today);

public sealed record MyRefund(Certificate Certificate, RefundAssessment Assessment);

/// <summary>What a centre may claim for the reader.</summary>
public sealed record MySubsidy(string Course, string Centre, SubsidyAssessment Assessment);
