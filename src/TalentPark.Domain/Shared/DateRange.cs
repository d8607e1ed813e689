namespace TalentPark.Domain.Shared;

/// <summary>Days from <see cref="From"/> to <see cref="To"/>, both included; no <see cref="To"/> means it still lasts.</summary>
public readonly record struct DateRange
{
    /// <exception cref="RuleBroken"><c>range-order</c> when the end lies before the start.</exception>
    public DateRange(DateOnly from, DateOnly? to)
    {
        if (to < from)
        {
            throw new RuleBroken("range-order", from, to);
        }

        From = from;
        To = to;
    }

    public DateOnly From { get; }

    public DateOnly? To { get; }

    public bool Covers(DateOnly day) => From <= day && !(To < day);
}
