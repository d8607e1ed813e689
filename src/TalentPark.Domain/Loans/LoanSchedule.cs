namespace TalentPark.Domain.Loans;

/// <summary>
/// How a loan is paid back: nothing in the grace months, then equal whole parts on the day of each month, the last one taking the rest (assumed:
/// PP-350 gives term and grace alone).
/// </summary>
/// <param name="Amount">Whole UZS.</param>
public sealed record LoanSchedule(decimal Amount, DateOnly IssuedOn, int TermMonths, int GraceMonths)
{
    /// <summary>The last payment's day.</summary>
    public DateOnly LastDay => IssuedOn.AddMonths(TermMonths);

    /// <summary>What is owed during a day, UZS: a part paid on that day is still owed on it. 0 up to the day and after the last payment's.</summary>
    public decimal OwedOn(DateOnly day)
    {
        if (day <= IssuedOn || day > LastDay)
        {
            return 0;
        }

        var parts = TermMonths - GraceMonths;
        var paid = Enumerable.Range(1, parts - 1).Count(n => IssuedOn.AddMonths(GraceMonths + n) < day);
        return Amount - (paid * decimal.Floor(Amount / parts));
    }
}
