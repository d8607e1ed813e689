namespace TalentPark.Domain.Registry;

/// <summary>One person on one course, with the day the system recorded it: rule <c>registered-before-hire</c> reads that day.</summary>
public sealed class Training
{
    private Training()
    {
    }

    public Guid Id { get; private init; }

    public Guid CourseId { get; private init; }

    public Guid PersonId { get; private set; }

    /// <summary>Tashkent's day of the recording; given by the clock, never typed.</summary>
    public DateOnly RecordedOn { get; private set; }

    public static Training Record(Guid id, Guid courseId, Guid personId, DateOnly recordedOn) =>
        new() { Id = id, CourseId = courseId, PersonId = personId, RecordedOn = recordedOn };

    /// <summary>The person's record was merged into another.</summary>
    public void MoveTo(Guid personId) => PersonId = personId;

    /// <summary>The same training was recorded twice: the earlier day counts.</summary>
    public void RecordedAlready(DateOnly on) => RecordedOn = on < RecordedOn ? on : RecordedOn;
}
