using TalentPark.Domain.Registry;

namespace TalentPark.Application.Imports.Registers;

/// <summary>Which job on record a register's row speaks of.</summary>
public static class JobMatch
{
    /// <summary>Hire days that lie so far apart may still be those of one job.</summary>
    public const int DaysApart = 31;

    /// <summary>The job hired on that very day, else one whose days overlap, the nearest hire day first.</summary>
    public static Employment? Surely(IEnumerable<Employment> jobs, DateOnly hiredOn, DateOnly? leftOn) =>
        jobs.Where(j => j.HiredOn == hiredOn || Overlap(j, hiredOn, leftOn)).MinBy(j => Apart(j, hiredOn));

    /// <summary>The job hired nearest to that day, at most <see cref="DaysApart"/> days from it.</summary>
    public static Employment? Nearly(IEnumerable<Employment> jobs, DateOnly hiredOn) =>
        jobs.Where(j => Apart(j, hiredOn) <= DaysApart).MinBy(j => Apart(j, hiredOn));

    public static bool Overlap(Employment job, DateOnly hiredOn, DateOnly? leftOn) => !(job.LeftOn < hiredOn) && !(leftOn < job.HiredOn);

    private static int Apart(Employment job, DateOnly hiredOn) => Math.Abs(job.HiredOn.DayNumber - hiredOn.DayNumber);
}
