using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

public static class Periods
{
    /// <summary>The first day that one of two lists covers and the other does not; null when they cover the same days.</summary>
    public static DateOnly? FirstDifference(IReadOnlyCollection<DateRange> before, IReadOnlyCollection<DateRange> after)
    {
        var turns = before.Concat(after).SelectMany(r => r.To is { } end && end < DateOnly.MaxValue ? [r.From, end.AddDays(1)] : new[] { r.From });
        return turns.Where(day => before.Any(r => r.Covers(day)) != after.Any(r => r.Covers(day))).Select(day => (DateOnly?)day).Min();
    }

    internal static void MustNotOverlap(IEnumerable<DateRange> known, DateRange added)
    {
        if (known.Any(k => Overlap(k, added)))
        {
            throw new RuleBroken("period-overlaps", added.From, added.To);
        }
    }

    public static bool Overlap(DateRange one, DateRange other) => !(one.To < other.From) && !(other.To < one.From);

    /// <summary>What is left of a period without the days of others, earliest first.</summary>
    public static IReadOnlyList<DateRange> Without(DateRange period, IEnumerable<DateRange> others)
    {
        var left = new List<DateRange>();
        DateOnly? from = period.From;
        foreach (var other in others.Where(o => Overlap(o, period)).OrderBy(o => o.From))
        {
            if (from < other.From)
            {
                left.Add(new(from.Value, other.From.AddDays(-1)));
            }

            from = other.To?.AddDays(1);
            if (from is null || period.To < from)
            {
                return left;
            }
        }

        return [.. left, new(from.Value, period.To)];
    }
}
