using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Graduates.Refunds;

internal static class Refunds
{
    /// <summary>One refund to be changed, as the form saw it.</summary>
    /// <exception cref="NotFound">Unknown, or not among these.</exception>
    /// <exception cref="StaleForm">Changed since <paramref name="revision"/>.</exception>
    public static async Task<CertificateRefund> Refund(this IQueryable<CertificateRefund> among, Guid id, int revision, CancellationToken ct)
    {
        var refund = await among.SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new NotFound();
        return refund.Revision == revision ? refund : throw new StaleForm();
    }

    /// <summary>Applications of the reader's own account.</summary>
    public static IQueryable<CertificateRefund> OwnRefunds(this ITalentParkDb db, ICurrentUser user) => db.Refunds.Where(r => r.AccountId == user.Id);

    /// <summary>Applications that were handed in at least once: what staff see.</summary>
    public static IQueryable<CertificateRefund> FiledRefunds(this ITalentParkDb db) => db.Refunds.Where(r => r.Number != null);
}

/// <summary>One refund as its page shows it, to the applicant and to staff.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Faults">Of what was typed, while it is open.</param>
/// <param name="Assessment">While it is open, as if submitted today; else as it was submitted.</param>
/// <param name="NeedsGuardian">A child: a guardian applies.</param>
/// <param name="Wanted">Kinds of papers needed that are not there.</param>
/// <param name="Holds">Open ones; for staff alone.</param>
/// <param name="Batch">Number of the batch it was last put into; null before.</param>
/// <param name="FactsHold">Today's registers give the submitted sum; null before it was submitted.</param>
/// <param name="Letter">Code of the decision's letter; null before.</param>
public sealed record RefundPage(
    CertificateRefund Refund, Person Person, Certificate Certificate, RefundForm Form, IReadOnlyList<InputFault> Faults, RefundAssessment Assessment, bool NeedsGuardian,
    IReadOnlyList<RefundPaperRow> Papers, IReadOnlyList<string> Wanted, IReadOnlyList<Hold> Holds, string? Batch, bool? FactsHold, string? Letter)
{
    /// <summary>Whether it could be submitted as it stands.</summary>
    public bool IsReady => Refund.IsOpen && Faults.Count == 0 && Wanted.Count == 0 && Assessment.Outcome == AssessmentOutcome.Eligible;

    /// <exception cref="NotFound">Unknown, or not among these.</exception>
    internal static async Task<RefundPage> Read(ITalentParkDb db, RefundFactsReader reader, IQueryable<CertificateRefund> among, Guid id, DateOnly today, CancellationToken ct)
    {
        var refund = await among.AsNoTracking().Include(r => r.Events).SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new NotFound();
        var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == refund.PersonId, ct);
        var certificate = await db.Certificates.AsNoTracking().SingleAsync(c => c.Id == refund.CertificateId, ct);
        var papers = await db.RefundPapers.AsNoTracking().Where(p => p.RefundId == id).OrderBy(p => p.AddedAt).ThenBy(p => p.Id)
            .Select(p => new RefundPaperRow(p.Id, p.Kind, p.MediaType, p.Size, p.AddedAt)).ToListAsync(ct);
        var form = RefundForm.Of(refund);
        var kinds = papers.Select(p => p.Kind).ToHashSet();
        var on = refund.ApplicationDate ?? today;
        var told = new RefundFacts { EnglishB2 = form.EnglishB2, ReceiptOnFile = kinds.Contains(RefundPaper.Receipt) };
        var (_, plain) = await reader.Assess(refund, told, on, ct);
        var needsGuardian = plain.NeedsGuardian == true;
        var typed = TypedRefund.Read(form, needsGuardian, person.Pinfl, on, certificate.IssuedOn);
        var assessment = refund.IsOpen ? (await reader.Assess(refund, told with { Cost = typed.Cost }, on, ct)).Assessment : refund.FactsJson is null ? plain : reader.Submitted(refund);
        var batch = await (
            from paid in db.PaymentLines
            join payment in db.Payments on paid.PaymentId equals payment.Id
            join one in db.PaymentBatches on payment.BatchId equals one.Id
            where paid.RefundId == id && one.State != BatchState.Draft && one.State != BatchState.Cancelled
            orderby one.Number descending
            select one.Number).FirstOrDefaultAsync(ct);
        return new(
            refund, person, certificate, form, refund.IsOpen ? typed.Faults : [], assessment, needsGuardian, papers,
            [.. RefundSubmission.Wanted(form.EnglishB2, needsGuardian).Where(k => !kinds.Contains(k))],
            await Payments.OpenHolds.OpenOnRefund(db, id).ToListAsync(ct), batch, refund.Number is null ? null : await reader.StillCarry(refund, ct),
            await db.Documents.Where(d => d.RefundId == id).OrderByDescending(d => d.IssuedAt).Select(d => d.Code).FirstOrDefaultAsync(ct));
    }
}

public sealed record RefundPaperRow(Guid Id, string Kind, string MediaType, int Size, DateTimeOffset AddedAt);
