using System.Globalization;

namespace TalentPark.Application.Shared;

/// <summary>Working days: Monday to Friday save the holidays on record.</summary>
public sealed class BusinessCalendar(IEnumerable<Holiday> holidays)
{
    private readonly ILookup<string, Holiday> _days = holidays.ToLookup(h => h.Day);

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !IsHoliday(day, "MM-dd")
        && !IsHoliday(day, "yyyy-MM-dd");

    /// <summary>The <paramref name="count"/>th working day after <paramref name="day"/>.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                count--;
            }
        }

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/> has passed.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    private bool IsHoliday(DateOnly day, string format) =>
        _days[day.ToString(format, CultureInfo.InvariantCulture)].Any(h => h.ValidFrom <= day && !(h.ValidTo < day));
}
