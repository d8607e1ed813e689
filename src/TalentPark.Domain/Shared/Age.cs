namespace TalentPark.Domain.Shared;

/// <summary>Ages in completed years. Who was born on 29 February has the birthday on 1 March of a common year.</summary>
public static class Age
{
    public static int CompletedYears(DateOnly birthDate, DateOnly on)
    {
        var years = on.Year - birthDate.Year;
        return (on.Month, on.Day).CompareTo((birthDate.Month, birthDate.Day)) < 0 ? years - 1 : years;
    }

    /// <summary>The first day on which <paramref name="years"/> years are completed.</summary>
    public static DateOnly ReachedOn(DateOnly birthDate, int years)
    {
        var day = birthDate.AddYears(years);
        return day.Day == birthDate.Day ? day : day.AddDays(1);
    }
}
