using TalentPark.Domain.Policy;

namespace TalentPark.Domain.Claims;

/// <summary>The days that follow from a completion or a hire. Months are added one step after another, as the rules say.</summary>
public static class SubsidyDates
{
    /// <summary>The last day on which a graduate may be hired.</summary>
    public static DateOnly HireDeadline(DateOnly completedOn, PolicyParameters parameters) => completedOn.AddMonths(parameters.HireWindowMonths);

    /// <summary>The last day of the months of continuous work.</summary>
    public static DateOnly EmploymentLastDay(DateOnly hiredOn, PolicyParameters parameters) => hiredOn.AddMonths(parameters.EmploymentMonths).AddDays(-1);

    /// <summary>The last day on which an application is in time.</summary>
    public static DateOnly FilingDeadline(DateOnly hiredOn, PolicyParameters parameters) =>
        hiredOn.AddMonths(parameters.EmploymentMonths).AddMonths(parameters.FilingMonths);

    /// <summary>First day of the first full calendar month: the hire month itself when hired on its 1st.</summary>
    public static DateOnly FirstWageMonth(DateOnly hiredOn) =>
        hiredOn.Day == 1 ? hiredOn : hiredOn.AddDays(1 - hiredOn.Day).AddMonths(1);

    /// <summary>Last day of the last month whose wage counts.</summary>
    public static DateOnly WageMonthsLastDay(DateOnly hiredOn, PolicyParameters parameters) =>
        FirstWageMonth(hiredOn).AddMonths(parameters.WageMonths).AddDays(-1);

    /// <summary>The first days of the months whose wages count.</summary>
    public static IReadOnlyList<DateOnly> WageMonths(DateOnly hiredOn, PolicyParameters parameters)
    {
        var first = FirstWageMonth(hiredOn);
        return [.. Enumerable.Range(0, parameters.WageMonths).Select(first.AddMonths)];
    }
}
