using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Imports.Trainings;

/// <summary>What rows of trainings are looked up in: places, directions, and the centre's courses with those this run opens.</summary>
public sealed class TrainingBooks
{
    private readonly Dictionary<CourseKey, Guid> _courses;
    private readonly Dictionary<string, string> _directions;
    private readonly Guid _centreId;

    private TrainingBooks(Guid centreId, PlaceNames places, Dictionary<string, string> directions, Dictionary<CourseKey, Guid> courses) =>
        (_centreId, Places, _directions, _courses) = (centreId, places, directions, courses);

    public PlaceNames Places { get; }

    public IReadOnlyCollection<Guid> CourseIds => _courses.Values;

    public static async Task<TrainingBooks> Load(ITalentParkDb db, Guid centreId, CancellationToken ct)
    {
        var directions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [Course.Unlisted] = Course.Unlisted };
        foreach (var direction in await db.Directions.AsNoTracking().ToListAsync(ct))
        {
            directions[direction.Code] = directions[HeaderKey.Of(direction.Name)] = direction.Code;
        }

        var courses = new Dictionary<CourseKey, Guid>();
        foreach (var course in await db.Courses.AsNoTracking().Where(c => c.CentreId == centreId).OrderBy(c => c.Id).ToListAsync(ct))
        {
            courses.TryAdd(new(HeaderKey.Of(course.Name), course.Direction, course.StartedOn, course.CompletedOn), course.Id);
        }

        return new(centreId, await PlaceNames.Load(db, ct), directions, courses);
    }

    /// <summary>The code of a direction given by code or name; null when the list has none such.</summary>
    public string? Direction(string text) => _directions.TryGetValue(text, out var code) || _directions.TryGetValue(HeaderKey.Of(text), out code) ? code : null;

    /// <summary>The course of that name, direction and days; opened when the centre has none, and then returned to be written.</summary>
    public (Guid Id, Course? Opened) CourseFor(TypedTraining training, ImportScope scope)
    {
        var key = new CourseKey(HeaderKey.Of(training.CourseName), training.Direction, training.StartedOn, training.CompletedOn);
        if (_courses.TryGetValue(key, out var known))
        {
            return (known, null);
        }

        var course = Course.Open(Guid.CreateVersion7(scope.Now), _centreId, training.CourseName, training.Direction, training.StartedOn, training.CompletedOn);
        _courses[key] = course.Id;
        return (course.Id, course);
    }

    private readonly record struct CourseKey(string Name, string Direction, DateOnly StartedOn, DateOnly CompletedOn);
}
