using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates.Loans;

/// <summary>Reckons what the fund owes for every loan in a month that is over. What was reckoned stays; loans that were entered later are added.</summary>
/// <param name="Month">Its first day.</param>
[Needs(Permission.PreparePayments)]
public sealed record ReckonCompensation(DateOnly? Month) : ICommand<int>
{
    public sealed class Shape : AbstractValidator<ReckonCompensation>
    {
        public Shape() => RuleFor(x => x.Month).Known();
    }

    public sealed class Handler(ITalentParkDb db, CurrentPolicy policy, TimeProvider clock) : ICommandHandler<ReckonCompensation, int>
    {
        /// <returns>How many loans were added.</returns>
        public async ValueTask<int> Handle(ReckonCompensation command, CancellationToken ct)
        {
            var month = command.Month!.Value.AddDays(1 - command.Month.Value.Day);
            if (clock.Today() < month.AddMonths(1))
            {
                throw new RuleBroken("month-not-over");
            }

            var last = month.AddMonths(1).AddDays(-1);
            var loans = await db.LoanReferrals.AsNoTracking()
                .Where(r => r.IssuedOn != null && r.IssuedOn < last && (r.RepaidOn == null || r.RepaidOn >= month))
                .Where(r => !db.InterestCompensations.Any(c => c.ReferralId == r.Id && c.Month == month))
                .OrderBy(r => r.Id).ToListAsync(ct);
            var dayCount = policy.Edition.LoanOn(last).DayCount;
            var reckoned = loans
                .Select(r => (r.Id, Month: InterestRules.Of(
                    new(r.IssuedAmount!.Value, r.IssuedOn!.Value, r.TermMonths, r.GraceMonths), r.AnnualRatePercent, r.RepaidOn, month, KeyRate, dayCount)))
                .Where(r => r.Month.Stretches.Length > 0).ToList();
            db.InterestCompensations.AddRange(reckoned.Select(r => InterestCompensation.Reckoned(r.Id, r.Month, clock.GetUtcNow())));
            await db.SaveChangesAsync(ct);
            return reckoned.Count;
        }

        private decimal KeyRate(DateOnly day) => policy.Edition.LoanOn(day).KeyRate ?? throw new RuleBroken("policy-entry-missing", policy.Edition.Name, PolicyCodes.KeyRate);
    }
}

/// <summary>What the fund owes the banks for a month, loan by loan, with how each sum came about.</summary>
/// <param name="Month">Any day of it; the last month that is over for null.</param>
[Needs(Permission.SeeMoney)]
public sealed record ListCompensation(DateOnly? Month) : IQuery<CompensationPage>
{
    public sealed class Handler(ITalentParkDb db, Classifiers classifiers, TimeProvider clock) : IQueryHandler<ListCompensation, CompensationPage>
    {
        public async ValueTask<CompensationPage> Handle(ListCompensation query, CancellationToken ct)
        {
            var day = query.Month ?? clock.Today().AddMonths(-1);
            var month = day.AddDays(1 - day.Day);
            var rows = await (
                from kept in db.InterestCompensations.AsNoTracking()
                join referral in db.LoanReferrals on kept.ReferralId equals referral.Id
                where kept.Month == month
                orderby referral.Bank, referral.Number
                select new { referral.Number, referral.Bank, referral.IssuedAmount, referral.AnnualRatePercent, kept }).ToListAsync(ct);
            return new(
                month, [.. rows.Select(r => new CompensationRow(r.Number, classifiers.Name(ClassifierKinds.Bank, r.Bank, "uz"), r.IssuedAmount!.Value, r.AnnualRatePercent, r.kept))],
                clock.Today() >= month.AddMonths(1));
        }
    }
}

/// <param name="IsOver">Whether the month can be reckoned.</param>
public sealed record CompensationPage(DateOnly Month, IReadOnlyList<CompensationRow> Rows, bool IsOver)
{
    /// <summary>UZS.</summary>
    public decimal Total => Rows.Sum(r => r.Kept.Amount);
}

/// <param name="Amount">UZS the bank issued.</param>
/// <param name="Rate">Percent a year.</param>
public sealed record CompensationRow(string Number, string Bank, decimal Amount, decimal Rate, InterestCompensation Kept);
