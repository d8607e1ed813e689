using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>One person's job at one employer, with the gross wage of each month known.</summary>
public sealed class Employment
{
    private readonly List<WageMonth> _wages = [];

    private Employment()
    {
    }

    public Guid Id { get; private init; }

    public Guid PersonId { get; private init; }

    public Guid EmployerId { get; private init; }

    public DateOnly HiredOn { get; private init; }

    /// <summary>The last day worked; null while the job lasts.</summary>
    public DateOnly? LeftOn { get; private set; }

    public int Revision { get; private set; }

    public IReadOnlyList<WageMonth> Wages => _wages;

    /// <exception cref="RuleBroken"><c>employment-order</c> when the last day lies before the first.</exception>
    public static Employment Record(Guid id, Guid personId, Guid employerId, DateOnly hiredOn, DateOnly? leftOn)
    {
        MustBeInOrder(hiredOn, leftOn);
        return new() { Id = id, PersonId = personId, EmployerId = employerId, HiredOn = hiredOn, LeftOn = leftOn };
    }

    /// <exception cref="RuleBroken"><c>employment-order</c> when the last day lies before the first.</exception>
    public void End(DateOnly? lastDay)
    {
        MustBeInOrder(HiredOn, lastDay);
        LeftOn = lastDay;
        Revision++;
    }

    /// <summary>Sets one month's gross wage; a month on record is replaced.</summary>
    /// <param name="month">Any day of the month.</param>
    /// <param name="gross">UZS, 0 to <see cref="WageMonth.Most"/>, at most two decimals.</param>
    /// <exception cref="RuleBroken"><c>wage-range</c>.</exception>
    public void SetWage(DateOnly month, decimal gross)
    {
        if (gross is < 0 or > WageMonth.Most || decimal.Round(gross, 2) != gross)
        {
            throw new RuleBroken("wage-range");
        }

        var first = new DateOnly(month.Year, month.Month, 1);
        if (_wages.FirstOrDefault(w => w.Month == first) is { } known)
        {
            known.Gross = gross;
        }
        else
        {
            _wages.Add(new WageMonth(Id, first, gross));
        }

        Revision++;
    }

    private static void MustBeInOrder(DateOnly hiredOn, DateOnly? leftOn)
    {
        if (leftOn < hiredOn)
        {
            throw new RuleBroken("employment-order", hiredOn, leftOn);
        }
    }
}

/// <summary>The gross wage of one calendar month, in UZS.</summary>
public sealed class WageMonth
{
    /// <summary>The most one month's wage may be, in UZS.</summary>
    public const decimal Most = 1_000_000_000_000m;

    private WageMonth()
    {
    }

    internal WageMonth(Guid employmentId, DateOnly month, decimal gross) => (EmploymentId, Month, Gross) = (employmentId, month, gross);

    public Guid EmploymentId { get; private init; }

    /// <summary>The month's first day.</summary>
    public DateOnly Month { get; private init; }

    [Personal]
    public decimal Gross { get; internal set; }
}
