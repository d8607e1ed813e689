namespace TalentPark.Application.Shared;

/// <summary>The programme's calendar: Asia/Tashkent, UTC+5, no summer time.</summary>
public static class Tashkent
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(5);

    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    public static DateOnly Today(this TimeProvider clock) => Day(clock.GetUtcNow());
}
