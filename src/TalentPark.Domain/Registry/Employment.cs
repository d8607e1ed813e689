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

    public Guid PersonId { get; private set; }

    public Guid EmployerId { get; private set; }

    public DateOnly HiredOn { get; private set; }

    /// <summary>The last day worked; null while the job lasts.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Who told the days of the job.</summary>
    public FactSource Source { get; private set; }

    /// <summary>When they were observed there.</summary>
    public DateOnly ObservedOn { get; private set; }

    public int Revision { get; private set; }

    public IReadOnlyList<WageMonth> Wages => _wages;

    /// <exception cref="RuleBroken"><c>employment-order</c> when the last day lies before the first.</exception>
    public static Employment Record(Guid id, Guid personId, Guid employerId, DateOnly hiredOn, DateOnly? leftOn, Provenance seen)
    {
        MustBeInOrder(hiredOn, leftOn);
        return new() { Id = id, PersonId = personId, EmployerId = employerId, HiredOn = hiredOn, LeftOn = leftOn, Source = seen.Source, ObservedOn = seen.ObservedOn };
    }

    /// <summary>Somebody tells the days of the job. They become the days in force unless a stronger source told others.</summary>
    /// <returns>The days that are not in force after this and differ, to be kept as <see cref="Observation"/>s.</returns>
    /// <exception cref="RuleBroken"><c>employment-order</c> when the last day lies before the first.</exception>
    public IReadOnlyList<SeenValue> SeeDays(DateOnly hiredOn, DateOnly? leftOn, Provenance seen)
    {
        MustBeInOrder(hiredOn, leftOn);
        var known = new Provenance(Source, ObservedOn);
        if (!seen.PrevailsOver(known))
        {
            return Differing(hiredOn, leftOn, seen);
        }

        var displaced = Differing(HiredOn, LeftOn, known, hiredOn, leftOn);
        (HiredOn, LeftOn, Source, ObservedOn) = (hiredOn, leftOn, seen.Source, seen.ObservedOn);
        Revision++;
        return known.Source == seen.Source ? [] : displaced;
    }

    /// <summary>Somebody tells one month's gross wage. It becomes the wage in force unless a stronger source told another.</summary>
    /// <param name="month">Any day of the month.</param>
    /// <param name="gross">UZS, 0 to <see cref="WageMonth.Most"/>, at most two decimals.</param>
    /// <returns>The wage that is not in force after this and differs, to be kept as an <see cref="Observation"/>.</returns>
    /// <exception cref="RuleBroken"><c>wage-range</c>.</exception>
    public SeenValue? SeeWage(DateOnly month, decimal gross, Provenance seen)
    {
        if (gross is < 0 or > WageMonth.Most || decimal.Round(gross, 2) != gross)
        {
            throw new RuleBroken("wage-range");
        }

        var first = new DateOnly(month.Year, month.Month, 1);
        if (_wages.FirstOrDefault(w => w.Month == first) is not { } known)
        {
            _wages.Add(new WageMonth(Id, first, gross, seen));
            Revision++;
            return null;
        }

        var (was, vouched) = (known.Gross, new Provenance(known.Source, known.ObservedOn));
        if (!seen.PrevailsOver(vouched))
        {
            return was == gross ? null : new(Facts.Wage(first), Facts.Text(gross), seen);
        }

        known.Set(gross, seen);
        Revision++;
        return was == gross || vouched.Source == seen.Source ? null : new(Facts.Wage(first), Facts.Text(was), vouched);
    }

    /// <summary>The person's or the employer's record was merged into another.</summary>
    public void MoveTo(Guid personId, Guid employerId)
    {
        (PersonId, EmployerId) = (personId, employerId);
        Revision++;
    }

    /// <summary>The same job was recorded twice: what the other record tells is seen here.</summary>
    /// <returns>The values not in force after this that differ, to be kept as <see cref="Observation"/>s.</returns>
    public IReadOnlyList<SeenValue> Absorb(Employment other) =>
    [
        .. SeeDays(other.HiredOn, other.LeftOn ?? LeftOn, new(other.Source, other.ObservedOn)),
        .. other.Wages.OrderBy(w => w.Month).Select(w => SeeWage(w.Month, w.Gross, new(w.Source, w.ObservedOn))).OfType<SeenValue>(),
    ];

    private List<SeenValue> Differing(DateOnly hiredOn, DateOnly? leftOn, Provenance seen) => Differing(hiredOn, leftOn, seen, HiredOn, LeftOn);

    private static List<SeenValue> Differing(DateOnly hiredOn, DateOnly? leftOn, Provenance seen, DateOnly otherHiredOn, DateOnly? otherLeftOn)
    {
        var differing = new List<SeenValue>(2);
        if (hiredOn != otherHiredOn)
        {
            differing.Add(new(Facts.HiredOn, Facts.Text(hiredOn), seen));
        }

        if (leftOn != otherLeftOn)
        {
            differing.Add(new(Facts.LeftOn, Facts.Text(leftOn), seen));
        }

        return differing;
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

    internal WageMonth(Guid employmentId, DateOnly month, decimal gross, Provenance seen)
    {
        (EmploymentId, Month) = (employmentId, month);
        Set(gross, seen);
    }

    public Guid EmploymentId { get; private init; }

    /// <summary>The month's first day.</summary>
    public DateOnly Month { get; private init; }

    [Personal]
    public decimal Gross { get; private set; }

    public FactSource Source { get; private set; }

    public DateOnly ObservedOn { get; private set; }

    internal void Set(decimal gross, Provenance seen) => (Gross, Source, ObservedOn) = (gross, seen.Source, seen.ObservedOn);
}
