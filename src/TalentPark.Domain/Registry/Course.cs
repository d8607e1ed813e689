using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>One course of one centre, with its direction of the approved list.</summary>
public sealed class Course
{
    public const int NameLength = 200;

    /// <summary>The direction of a course that is on no approved list.</summary>
    public const string Unlisted = "unlisted";

    private Course()
    {
    }

    public Guid Id { get; private init; }

    public Guid CentreId { get; private init; }

    public string Name { get; private init; } = "";

    public string Direction { get; private init; } = "";

    public DateOnly StartedOn { get; private init; }

    /// <summary>Last day of the course; may lie ahead.</summary>
    public DateOnly CompletedOn { get; private init; }

    /// <exception cref="RuleBroken"><c>course-order</c> when the end lies before the start.</exception>
    public static Course Open(Guid id, Guid centreId, string name, string direction, DateOnly startedOn, DateOnly completedOn)
    {
        if (completedOn < startedOn)
        {
            throw new RuleBroken("course-order", startedOn, completedOn);
        }

        return new() { Id = id, CentreId = centreId, Name = name, Direction = direction, StartedOn = startedOn, CompletedOn = completedOn };
    }
}
