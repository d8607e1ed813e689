using System.Collections.Immutable;
using System.Globalization;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Loans;

/// <summary>A stretch of days on which debt and rates stay the same.</summary>
/// <param name="Owed">UZS.</param>
/// <param name="LoanRate">Percent a year.</param>
/// <param name="KeyRate">Percent a year, in force on these days.</param>
public readonly record struct InterestStretch(DateOnly From, DateOnly To, decimal Owed, decimal LoanRate, decimal KeyRate)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Points paid for the borrower: what the loan costs above the key rate; never below 0.</summary>
    public decimal Points => Math.Max(0, LoanRate - KeyRate);

    /// <summary>UZS, not rounded.</summary>
    public decimal Interest(int dayCount) => Owed * Points * Days / (100m * dayCount);
}

/// <summary>What the fund owes the bank for one loan and calendar month, and how it came about.</summary>
/// <param name="Amount">Whole UZS, rounded half-up once.</param>
public sealed record MonthOfInterest(DateOnly Month, int DayCount, decimal Amount, ImmutableArray<InterestStretch> Stretches)
{
    /// <summary>The reckoning as text, one line a stretch: days, debt, rates.</summary>
    public string Written => string.Join('\n', Stretches.Select(s => string.Create(
        CultureInfo.InvariantCulture, $"{s.From:yyyy-MM-dd}|{s.To:yyyy-MM-dd}|{s.Days}|{s.Owed:0.##}|{s.LoanRate:0.####}|{s.KeyRate:0.####}|{s.Points:0.####}|{DayCount}")));
}

/// <summary>
/// The interest of a preferential loan that is paid for its borrower: day by day, the part of the loan's fixed rate above the key rate in force that day
/// (assumed; PP-350 names a compensation and the rate alone). Actual days over the policy's day count.
/// </summary>
public static class InterestRules
{
    /// <param name="schedule">As agreed.</param>
    /// <param name="annualRate">The loan's fixed rate, percent.</param>
    /// <param name="repaidOn">The day the whole loan came back before its term; null otherwise.</param>
    /// <param name="month">Its first day.</param>
    /// <param name="keyRateOn">The key rate in force on a day, percent.</param>
    /// <param name="dayCount">Days a year is counted as.</param>
    public static MonthOfInterest Of(LoanSchedule schedule, decimal annualRate, DateOnly? repaidOn, DateOnly month, Func<DateOnly, decimal> keyRateOn, int dayCount)
    {
        var stretches = ImmutableArray.CreateBuilder<InterestStretch>();
        for (var day = month; day < month.AddMonths(1) && !(day > repaidOn); day = day.AddDays(1))
        {
            var owed = schedule.OwedOn(day);
            if (owed == 0)
            {
                continue;
            }

            var here = new InterestStretch(day, day, owed, annualRate, keyRateOn(day));
            if (stretches.Count > 0 && stretches[^1] is var last && last.To.AddDays(1) == day && last.Owed == here.Owed && last.KeyRate == here.KeyRate)
            {
                stretches[^1] = last with { To = day };
            }
            else
            {
                stretches.Add(here);
            }
        }

        return new(month, dayCount, Money.WholeHalfUp(stretches.Sum(s => s.Interest(dayCount))), stretches.DrainToImmutable());
    }
}

/// <summary>A month's compensation of one loan as it was reckoned: once, never changed.</summary>
public sealed class InterestCompensation
{
    private InterestCompensation()
    {
    }

    public Guid Id { get; private init; }

    public Guid ReferralId { get; private init; }

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; private init; }

    /// <summary>UZS.</summary>
    public decimal Amount { get; private init; }

    /// <inheritdoc cref="MonthOfInterest.Written"/>
    public string Written { get; private init; } = "";

    public DateTimeOffset ReckonedAt { get; private init; }

    public static InterestCompensation Reckoned(Guid referralId, MonthOfInterest month, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), ReferralId = referralId, Month = month.Month, Amount = month.Amount, Written = month.Written, ReckonedAt = at };
}
