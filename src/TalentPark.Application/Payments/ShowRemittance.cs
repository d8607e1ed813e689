using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>What was paid to the own centre in a period, graduate by graduate. Its sum is that of the ledger's spending on those lines.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ShowRemittance(DateOnly From, DateOnly To) : IQuery<Remittance>
{
    public sealed class Shape : AbstractValidator<ShowRemittance>
    {
        public Shape() => RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.From).WithErrorCode("range-order");
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ShowRemittance, Remittance>
    {
        public async ValueTask<Remittance> Handle(ShowRemittance query, CancellationToken ct)
        {
            var centreId = user.OwnCentre();
            var centre = await db.Centres.AsNoTracking().SingleAsync(c => c.Id == centreId, ct);
            var rows = await (
                from entry in db.Ledger
                where entry.Kind == "spent"
                join payment in db.Payments on entry.PaymentId equals payment.Id
                where payment.CentreId == centreId && payment.PaidOn >= query.From && payment.PaidOn <= query.To
                join line in db.ClaimLines on entry.LineId equals (Guid?)line.Id
                join claim in db.Claims on line.ClaimId equals claim.Id
                join person in db.Persons on line.PersonId equals person.Id
                orderby payment.PaidOn, payment.EndToEndId, claim.Number, line.No
                select new { payment, claim.Id, claim.Number, line.No, person, entry.Amount, entry.At }).ToListAsync(ct);
            var payments = rows.GroupBy(r => r.payment.Id).Select(g =>
            {
                var payment = g.First().payment;
                return new RemittedPayment(
                    payment.EndToEndId, payment.PaidOn!.Value, Masked.Account(payment.Account), payment.Mfo, payment.State, payment.Gross, payment.SetOff,
                    [.. g.Select(r => new RemittedLine(r.Id, r.Number!, r.No, r.person.FullName, Masked.Pinfl(r.person.Pinfl), r.Amount))]);
            });
            return new(centre.Name, centre.Stir, query.From, query.To, [.. payments], rows.Count == 0 ? null : rows.Max(r => r.At));
        }
    }
}

/// <param name="LastAt">When the last of the payments was written down; null without any.</param>
public sealed record Remittance(string Centre, string Stir, DateOnly From, DateOnly To, IReadOnlyList<RemittedPayment> Payments, DateTimeOffset? LastAt)
{
    /// <summary>UZS spent on the lines.</summary>
    public decimal Total => Payments.Sum(p => p.Lines.Sum(l => l.Amount));

    /// <summary>UZS of it kept for the centre's debts.</summary>
    public decimal SetOff => Payments.Sum(p => p.SetOff);

    /// <summary>UZS that came to the account.</summary>
    public decimal Sent => Total - SetOff;
}

public sealed record RemittedPayment(string EndToEndId, DateOnly PaidOn, string MaskedAccount, string Mfo, PaymentState State, decimal Gross, decimal SetOff, IReadOnlyList<RemittedLine> Lines);

public sealed record RemittedLine(Guid ClaimId, string Claim, int LineNo, string Graduate, string MaskedPinfl, decimal Amount);
