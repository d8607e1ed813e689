using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates.Refunds;

/// <summary>What the registers say of a certificate whose cost is to be paid back, and what that comes to.</summary>
public sealed class RefundFactsReader(ITalentParkDb db, CurrentPolicy policy)
{
    /// <summary>Judged as if applied for on the day.</summary>
    /// <param name="told">What the applicant tells: cost, English, receipt.</param>
    public async Task<(RefundFacts Facts, RefundAssessment Assessment)> Assess(CertificateRefund refund, RefundFacts told, DateOnly on, CancellationToken ct)
    {
        var known = (await Known([refund], ct))[refund.Id];
        var facts = With(told, known);
        return (facts, RefundRules.Assess(facts, on, policy.Edition));
    }

    /// <summary>The answer it was submitted with, by the policy of that day.</summary>
    public RefundAssessment Submitted(CertificateRefund refund) => RefundRules.Assess(refund.Facts!, refund.ApplicationDate!.Value, policy.Edition);

    public RefundParameters Parameters(DateOnly on) => policy.Edition.RefundOn(on);

    /// <summary>Whether today's registers give the submitted sum, by the same edition and date, on a certificate that still counts.</summary>
    public async Task<bool> StillCarry(CertificateRefund refund, CancellationToken ct) => (await StillCarry([refund], ct)).Contains(refund.Id);

    /// <summary>The same of several; those that are carried.</summary>
    public async Task<IReadOnlySet<Guid>> StillCarry(IReadOnlyCollection<CertificateRefund> refunds, CancellationToken ct)
    {
        var known = await Known(refunds, ct);
        return refunds.Where(r => known[r.Id] is { Counts: true } now
            && RefundRules.Assess(With(r.Facts!, now), r.ApplicationDate!.Value, policy.Edition) is { Outcome: AssessmentOutcome.Eligible } again && again.Amount == r.Amount).Select(r => r.Id).ToHashSet();
    }

    /// <exception cref="RuleBroken"><c>refund-facts-changed</c>: it must go back to the applicant, or be refused.</exception>
    public async Task MustCarry(CertificateRefund refund, CancellationToken ct)
    {
        if (!await StillCarry(refund, ct))
        {
            throw new RuleBroken("refund-facts-changed");
        }
    }

    private async Task<Dictionary<Guid, Register>> Known(IReadOnlyCollection<CertificateRefund> refunds, CancellationToken ct)
    {
        var ids = refunds.Select(r => r.Id).ToList();
        return await (
            from refund in db.Refunds
            join person in db.Persons on refund.PersonId equals person.Id
            join account in db.GraduateAccounts on refund.AccountId equals account.Id
            join certificate in db.Certificates on refund.CertificateId equals certificate.Id
            where ids.Contains(refund.Id)
            select new { refund.Id, person.BirthDate, account.IsCitizen, certificate.IssuedOn, certificate.Level, Counts = certificate.State == CertificateState.Confirmed && certificate.PersonId == refund.PersonId })
            .ToDictionaryAsync(r => r.Id, r => new Register(r.BirthDate, r.IsCitizen, r.IssuedOn, r.Level, r.Counts), ct);
    }

    private static RefundFacts With(RefundFacts told, Register now) => told with { BirthDate = now.BirthDate, IsCitizen = now.IsCitizen, IssuedOn = now.IssuedOn, Level = now.Level };

    /// <param name="Counts">The certificate is confirmed and the person's.</param>
    private sealed record Register(DateOnly BirthDate, bool IsCitizen, DateOnly IssuedOn, string? Level, bool Counts);
}
