using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>One batch with its payments; of one payment the lines too.</summary>
/// <param name="PaymentId">Whose lines are wanted; null: none.</param>
/// <param name="After">Payments beyond this number.</param>
[Needs(Permission.SeeMoney)]
public sealed record ShowBatch(Guid BatchId, Guid? PaymentId = null, int After = 0) : IQuery<BatchPage>
{
    /// <summary>Payments a page.</summary>
    public const int PageSize = 50;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ShowBatch, BatchPage>
    {
        public async ValueTask<BatchPage> Handle(ShowBatch query, CancellationToken ct)
        {
            var batch = await db.PaymentBatches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == query.BatchId, ct) ?? throw new NotFound();
            var payments = db.Payments.AsNoTracking().Where(p => p.BatchId == batch.Id);
            var totals = await payments.GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count(), Gross = g.Sum(p => p.Gross), SetOff = g.Sum(p => p.SetOff) }).ToListAsync(ct);
            var rows = await (
                from payment in payments
                join centre in db.Centres on payment.CentreId equals (Guid?)centre.Id into centres
                from centre in centres.DefaultIfEmpty()
                join person in db.Persons on payment.PersonId equals (Guid?)person.Id into persons
                from person in persons.DefaultIfEmpty()
                orderby payment.No, centre.Stir, payment.Id
                select new PaymentRow(payment.Id, payment.No, payment.EndToEndId, centre == null ? person.FullName : centre.Name, centre == null ? Masked.Pinfl(person.Pinfl) : centre.Stir, payment.PayeeName, Masked.Account(payment.Account), payment.Mfo, payment.Gross, payment.SetOff, payment.State, payment.FailureReason, payment.PaidOn, payment.Lines.Count))
                .Skip(query.After).Take(PageSize + 1).ToListAsync(ct);
            var lines = query.PaymentId is { } open && rows.Exists(r => r.Id == open) ? await Annex.Of(db, payments.Where(p => p.Id == open), ct) : [];
            var count = await payments.SelectMany(p => p.Lines).CountAsync(ct);
            return new(
                batch, rows.Count > PageSize ? rows[..PageSize] : rows, lines, query.PaymentId, count,
                totals.Sum(t => t.Count), totals.Sum(t => t.Gross), totals.Sum(t => t.SetOff),
                totals.ToDictionary(t => t.Key, t => t.Count),
                batch.PreparedById == user.Id, rows.Count > PageSize ? query.After + PageSize : null);
        }
    }
}

/// <param name="Gross">UZS of all lines.</param>
/// <param name="IsOwn">The reader prepared it.</param>
/// <param name="Next">What to skip for the next page; null on the last.</param>
public sealed record BatchPage(
    PaymentBatch Batch, IReadOnlyList<PaymentRow> Payments, IReadOnlyList<AnnexRow> Lines, Guid? Open, int LineCount,
    int PaymentCount, decimal Gross, decimal SetOff, IReadOnlyDictionary<PaymentState, int> States, bool IsOwn, int? Next);

/// <param name="For">The centre, or the person of the refund, as known now.</param>
/// <param name="PayeeNumber">The centre's STIR; of a person the masked PINFL.</param>
/// <param name="Payee">As locked; empty before.</param>
public sealed record PaymentRow(
    Guid Id, int No, string EndToEndId, string For, string PayeeNumber, string Payee, string MaskedAccount, string Mfo, decimal Gross, decimal SetOff,
    PaymentState State, string? Failure, DateOnly? PaidOn, int Lines)
{
    public decimal Amount => Gross - SetOff;
}

/// <summary>A line, or a refund, of a payment, as the annex shows it.</summary>
/// <param name="ClaimId">Null for a refund.</param>
/// <param name="Number">The claim's or the refund's.</param>
/// <param name="LineNo">Null for a refund.</param>
/// <param name="ItemId">The line or the refund.</param>
/// <param name="State">Of the line or the refund, now.</param>
public sealed record AnnexRow(int PaymentNo, string EndToEndId, Guid? ClaimId, string Number, int? LineNo, Guid ItemId, string Graduate, string MaskedPinfl, decimal Amount, Enum State);

internal static class Annex
{
    public static async Task<IReadOnlyList<AnnexRow>> Of(ITalentParkDb db, IQueryable<Payment> payments, CancellationToken ct) => [.. await Lines(db, payments, ct), .. await Refunds(db, payments, ct)];

    private static async Task<List<AnnexRow>> Refunds(ITalentParkDb db, IQueryable<Payment> payments, CancellationToken ct) => await (
        from payment in payments
        from paid in payment.Lines
        join refund in db.Refunds on paid.RefundId equals (Guid?)refund.Id
        join person in db.Persons on refund.PersonId equals person.Id
        orderby payment.No, refund.Number
        select new AnnexRow(payment.No, payment.EndToEndId, null, refund.Number!, null, refund.Id, person.FullName, Masked.Pinfl(person.Pinfl), paid.Amount, refund.State)).ToListAsync(ct);

    private static async Task<List<AnnexRow>> Lines(ITalentParkDb db, IQueryable<Payment> payments, CancellationToken ct) => await (
        from payment in payments
        from paid in payment.Lines
        join line in db.ClaimLines on paid.LineId equals (Guid?)line.Id
        join claim in db.Claims on line.ClaimId equals claim.Id
        join person in db.Persons on line.PersonId equals person.Id
        orderby payment.No, claim.Number, line.No
        select new AnnexRow(
            payment.No, payment.EndToEndId, claim.Id, claim.Number!, line.No, line.Id, person.FullName, Masked.Pinfl(person.Pinfl), paid.Amount, line.State)).ToListAsync(ct);
}
