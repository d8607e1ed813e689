using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>Whether periods cover days. Touching and overlapping ones count as one; an open one lasts.</summary>
public static class PeriodCover
{
    /// <summary>
    /// Met when every day from <paramref name="from"/> to <paramref name="to"/> lies in a period with a known start; not met when some day lies in none
    /// even if the unknown starts were early enough; else unknown. Null periods are unknown, an empty list covers nothing.
    /// </summary>
    public static RuleOutcome Of(IReadOnlyList<KnownPeriod>? periods, DateOnly from, DateOnly to) =>
        periods is null ? RuleOutcome.Unknown : Of(periods.Items(), from, to);

    public static RuleOutcome Of(IReadOnlyList<KnownPeriod>? periods, DateOnly day) => Of(periods, day, day);

    /// <summary>The first day that lies in no period, even if the unknown starts were early enough; null when there is none.</summary>
    public static DateOnly? FirstMissing(IReadOnlyList<KnownPeriod> periods, DateOnly from, DateOnly to) => FirstGap(periods.Items(), from, to, orUnknownStart: true);

    /// <summary>The period to tell about a day: the one that holds it, else the last one before it, else the first one after it.</summary>
    public static KnownPeriod? Nearest(IReadOnlyList<KnownPeriod>? periods, DateOnly? day)
    {
        KnownPeriod? nearest = null;
        var best = (Rank: int.MaxValue, Away: 0, From: 0, To: 0);
        foreach (var period in periods is null ? [] : periods.Items())
        {
            var here = Key(period, day);
            if (here.CompareTo(best) < 0)
            {
                (nearest, best) = (period, here);
            }
        }

        return nearest;
    }

    /// <summary>Orders periods wholly, so that the order they come in does not matter.</summary>
    private static (int Rank, int Away, int From, int To) Key(KnownPeriod period, DateOnly? day)
    {
        var (rank, away) = day is not { } on ? (0, 0)
            : period.To < on ? (1, on.DayNumber - period.To.Value.DayNumber)
            : period.From > on ? (2, period.From.Value.DayNumber - on.DayNumber)
            : (0, period.From.HasValue ? 0 : 1);
        return (rank, away, period.From?.DayNumber ?? -1, -(period.To ?? DateOnly.MaxValue).DayNumber);
    }

    private static RuleOutcome Of(ReadOnlySpan<KnownPeriod> periods, DateOnly from, DateOnly to) =>
        FirstGap(periods, from, to, orUnknownStart: false) is null ? RuleOutcome.Met
        : FirstGap(periods, from, to, orUnknownStart: true) is null ? RuleOutcome.Unknown
        : RuleOutcome.NotMet;

    private static DateOnly? FirstGap(ReadOnlySpan<KnownPeriod> periods, DateOnly from, DateOnly to, bool orUnknownStart)
    {
        for (var day = from; ;)
        {
            if (Reach(periods, day, orUnknownStart) is not { } last)
            {
                return day;
            }

            if (last >= to)
            {
                return null;
            }

            day = last.AddDays(1);
        }
    }

    /// <summary>The latest end among the periods that hold the day.</summary>
    private static DateOnly? Reach(ReadOnlySpan<KnownPeriod> periods, DateOnly day, bool orUnknownStart)
    {
        DateOnly? reach = null;
        foreach (var period in periods)
        {
            var end = period.To ?? DateOnly.MaxValue;
            if (end >= day && (period.From is { } start ? start <= day : orUnknownStart) && !(reach >= end))
            {
                reach = end;
            }
        }

        return reach;
    }
}
