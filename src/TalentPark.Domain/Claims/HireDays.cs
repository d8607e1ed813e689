using TalentPark.Domain.Policy;

namespace TalentPark.Domain.Claims;

/// <summary>The days that follow from a hire, found once for all rules.</summary>
/// <param name="EmploymentLastDay">Last day of the months of continuous work.</param>
/// <param name="FilingDeadline">Last day on which an application is in time.</param>
/// <param name="FirstWageMonth">First day of the first full calendar month: the hire month itself when hired on its 1st.</param>
/// <param name="WageMonthsLastDay">Last day of the last month whose wage counts.</param>
internal readonly record struct HireDays(DateOnly EmploymentLastDay, DateOnly FilingDeadline, DateOnly FirstWageMonth, DateOnly WageMonthsLastDay)
{
    public static HireDays Of(DateOnly hiredOn, PolicyParameters parameters)
    {
        var afterEmployment = hiredOn.AddMonths(parameters.EmploymentMonths);
        var day = hiredOn.Day;
        var firstMonth = day == 1 ? hiredOn : hiredOn.AddDays(1 - day).AddMonths(1);

        // Months are added one step after another, as the rule says: 31 August + 6 months is 28 February, and 3 more make 28 May.
        return new(
            afterEmployment.AddDays(-1),
            afterEmployment.AddMonths(parameters.FilingMonths),
            firstMonth,
            firstMonth.AddMonths(parameters.WageMonths).AddDays(-1));
    }
}
