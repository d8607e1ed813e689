using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;

namespace TalentPark.Application.Graduates.Loans;

/// <summary>The system's own daily round: letters that ran out are closed, and who has a letter or a window about to end is told. Harmless to repeat.</summary>
public sealed class RemindGraduates(ITalentParkDb db, CurrentPolicy policy, Mails mails, TimeProvider clock)
{
    /// <summary>The most of one kind in a round; the next one goes on.</summary>
    private const int Most = 500;

    private static readonly Actor System = new(Guid.Empty, "TalentPark", "system");

    public async Task Run(CancellationToken ct)
    {
        var today = clock.Today();
        var until = today.AddDays(policy.Edition.LoanOn(today).ReminderDays);
        foreach (var referral in await db.LoanReferrals.Include(r => r.Events).Where(r => r.State == LoanState.Confirmed && r.ValidUntil < today).OrderBy(r => r.Id).Take(Most).ToListAsync(ct))
        {
            referral.Expire(today, System, clock.GetUtcNow());
            await mails.LoanTold(referral, ct);
        }

        await db.SaveChangesAsync(ct);
        foreach (var referral in await db.LoanReferrals.AsNoTracking().Where(r => r.State == LoanState.Confirmed && r.ValidUntil >= today && r.ValidUntil <= until).OrderBy(r => r.Id).ToListAsync(ct))
        {
            await mails.LetterEnds(referral, ct);
        }

        var waiting = await db.GraduateAccounts.AsNoTracking()
            .Where(a => a.ConsentedAt != null && a.ConsentWithdrawnAt == null && !db.LoanReferrals.Any(r => r.PersonId == a.PersonId && LoanTransitions.Barring.Contains(r.State)))
            .Where(a => db.Certificates.Any(c => c.PersonId == a.PersonId && c.State == Domain.Registry.CertificateState.Confirmed)).OrderBy(a => a.Id).ToListAsync(ct);
        foreach (var account in waiting)
        {
            var choice = (await LoanChoice.Read(db, account, today, policy.Edition, ct))[0];
            if (choice.Assessment is { Outcome: AssessmentOutcome.Eligible, LastDay: { } last } && last <= until)
            {
                await mails.WindowEnds(account.Id, choice.Certificate!.Id, last, ct);
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
