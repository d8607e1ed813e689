namespace TalentPark.Infrastructure.Seed.Demo;

/// <summary>One training in the story, with the ids the commands answered.</summary>
/// <param name="centre">Who records it.</param>
/// <param name="region">SOATO code.</param>
/// <param name="person">Who was trained.</param>
/// <param name="fate">What becomes of the graduate.</param>
/// <param name="completedOn">The course's last day.</param>
internal sealed class Graduate(Actor centre, string region, InventedPerson person, Fate fate, DateOnly completedOn)
{
    public Actor Centre => centre;

    public string Region => region;

    public InventedPerson Person => person;

    public Fate Fate => fate;

    public DateOnly CompletedOn => completedOn;

    public DateOnly? HiredOn { get; } = fate.HiredAfter is { } days ? Script.WorkdayFrom(completedOn.AddDays(days)) : null;

    public Guid TrainingId { get; set; }

    public Guid EmploymentId { get; set; }

    /// <summary>Of the employment: every change raises it.</summary>
    public int Revision { get; set; }
}
