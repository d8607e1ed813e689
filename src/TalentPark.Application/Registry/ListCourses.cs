using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Registry;

/// <summary>The own centre's courses, newest first.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ListCourses : IQuery<IReadOnlyList<CourseRow>>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ListCourses, IReadOnlyList<CourseRow>>
    {
        public async ValueTask<IReadOnlyList<CourseRow>> Handle(ListCourses query, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            return await db.Courses.AsNoTracking()
                .Where(c => c.CentreId == centre)
                .OrderByDescending(c => c.StartedOn).ThenBy(c => c.Name)
                .Select(c => new CourseRow(
                    c.Id, c.Name, c.Direction, db.Directions.Where(d => d.Code == c.Direction).Select(d => d.Name).FirstOrDefault(),
                    c.StartedOn, c.CompletedOn, db.Trainings.Count(t => t.CourseId == c.Id)))
                .ToListAsync(ct);
        }
    }
}

/// <param name="DirectionName">As on the approved list; null for a direction on no list.</param>
public sealed record CourseRow(Guid Id, string Name, string Direction, string? DirectionName, DateOnly StartedOn, DateOnly CompletedOn, int Graduates);
