using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>Adds a course to the own centre.</summary>
/// <param name="Direction">A code of the approved list, or <see cref="Course.Unlisted"/>.</param>
[Needs(Permission.EditOwnCentre)]
public sealed record AddCourse(string Name, string Direction, DateOnly? StartedOn, DateOnly? CompletedOn) : ICommand<Guid>
{
    private const int DirectionLength = 100;

    public sealed class Shape : AbstractValidator<AddCourse>
    {
        public Shape()
        {
            RuleFor(x => x.Name).Line(Course.NameLength);
            RuleFor(x => x.Direction).Line(DirectionLength);
            RuleFor(x => x.StartedOn).Known();
            RuleFor(x => x.CompletedOn).Known();
            RuleFor(x => x.CompletedOn).GreaterThanOrEqualTo(x => x.StartedOn).WithErrorCode("course-order");
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<AddCourse, Guid>
    {
        public async ValueTask<Guid> Handle(AddCourse command, CancellationToken ct)
        {
            if (command.Direction != Course.Unlisted && !await db.Directions.AnyAsync(d => d.Code == command.Direction, ct))
            {
                throw new InputRefused(nameof(Direction), "direction-unknown");
            }

            var course = Course.Open(Guid.CreateVersion7(clock.GetUtcNow()), user.OwnCentre(), command.Name.Cleaned(Course.NameLength), command.Direction, command.StartedOn!.Value, command.CompletedOn!.Value);
            db.Courses.Add(course);
            await db.SaveChangesAsync(ct);
            return course.Id;
        }
    }
}
