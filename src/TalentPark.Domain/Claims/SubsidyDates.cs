using TalentPark.Domain.Policy;

namespace TalentPark.Domain.Claims;

/// <summary>The days that follow from a completion or a hire, for everyone who needs one of them.</summary>
public static class SubsidyDates
{
    /// <summary>The last day on which a graduate may be hired.</summary>
    public static DateOnly HireDeadline(DateOnly completedOn, PolicyParameters parameters) => completedOn.AddMonths(parameters.HireWindowMonths);

    /// <summary>The last day of the months of continuous work.</summary>
    public static DateOnly EmploymentLastDay(DateOnly hiredOn, PolicyParameters parameters) => HireDays.Of(hiredOn, parameters).EmploymentLastDay;

    /// <summary>The last day on which an application is in time.</summary>
    public static DateOnly FilingDeadline(DateOnly hiredOn, PolicyParameters parameters) => HireDays.Of(hiredOn, parameters).FilingDeadline;

    /// <summary>Last day of the last month whose wage counts.</summary>
    public static DateOnly WageMonthsLastDay(DateOnly hiredOn, PolicyParameters parameters) => HireDays.Of(hiredOn, parameters).WageMonthsLastDay;

    /// <summary>The first days of the months whose wages count; the first is the hire month when hired on its 1st.</summary>
    public static IReadOnlyList<DateOnly> WageMonths(DateOnly hiredOn, PolicyParameters parameters)
    {
        var first = HireDays.Of(hiredOn, parameters).FirstWageMonth;
        return [.. Enumerable.Range(0, parameters.WageMonths).Select(first.AddMonths)];
    }
}
