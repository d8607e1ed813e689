using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Registry;

/// <summary>One course of the own centre with those trained on it, and the regions to choose from.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ShowCourse(Guid CourseId) : IQuery<CoursePage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ShowCourse, CoursePage>
    {
        public async ValueTask<CoursePage> Handle(ShowCourse query, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            var course = await db.Courses.AsNoTracking().Where(c => c.Id == query.CourseId && c.CentreId == centre)
                .Select(c => new CourseRow(
                    c.Id, c.Name, c.Direction, db.Directions.Where(d => d.Code == c.Direction).Select(d => d.Name).FirstOrDefault(),
                    c.StartedOn, c.CompletedOn, db.Trainings.Count(t => t.CourseId == c.Id)))
                .SingleOrDefaultAsync(ct) ?? throw new NotFound();
            var graduates = await (
                from training in db.Trainings.AsNoTracking()
                join person in db.Persons on training.PersonId equals person.Id
                where training.CourseId == query.CourseId
                orderby person.FamilyName, person.GivenName
                select new { training.Id, person.FamilyName, person.GivenName, person.Patronymic, person.Pinfl, training.RecordedOn }).ToListAsync(ct);
            return new(course, [.. graduates.Select(g => new CourseGraduate(g.Id, $"{g.FamilyName} {g.GivenName} {g.Patronymic}".TrimEnd(), Masked.Pinfl(g.Pinfl), g.RecordedOn))]);
        }
    }
}

public sealed record CoursePage(CourseRow Course, IReadOnlyList<CourseGraduate> Graduates);

public sealed record CourseGraduate(Guid TrainingId, string FullName, string MaskedPinfl, DateOnly RecordedOn);
