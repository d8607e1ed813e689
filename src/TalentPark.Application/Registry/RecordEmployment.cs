using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Registry.Duplicates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Records that a graduate of the own centre was hired. The employer must be on IT Park's register.</summary>
/// <param name="LeftOn">The last day worked; null while the job lasts.</param>
[Needs(Permission.EditOwnCentre)]
public sealed record RecordEmployment(Guid TrainingId, string EmployerStir, DateOnly? HiredOn, DateOnly? LeftOn) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<RecordEmployment>
    {
        public Shape()
        {
            RuleFor(x => x.HiredOn).Known();
            RuleFor(x => x.LeftOn).Sensible();
            RuleFor(x => x.LeftOn).GreaterThanOrEqualTo(x => x.HiredOn).WithErrorCode("employment-order");
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<RecordEmployment, Guid>
    {
        public async ValueTask<Guid> Handle(RecordEmployment command, CancellationToken ct)
        {
            var training = await ListCandidates.OfCentre(db, user.OwnCentre()).AsNoTracking().SingleOrDefaultAsync(t => t.Id == command.TrainingId, ct) ?? throw new NotFound();
            var at = clock.GetUtcNow();
            var typed = new Typed();
            var stir = typed.Read<Stir>(nameof(EmployerStir), command.EmployerStir, Stir.TryParse);
            if (command.HiredOn > Tashkent.Day(at))
            {
                typed.Add(nameof(HiredOn), "day-ahead");
            }

            typed.Refuse();
            var text = stir.ToString();
            var employer = await db.EmployerByStir(text, ct)
                ?? throw new InputRefused(nameof(EmployerStir), "employer-unknown");
            var employment = Employment.Record(Guid.CreateVersion7(at), training.PersonId, employer.MergedIntoId ?? employer.Id, command.HiredOn!.Value, command.LeftOn, user.SeenOn(Tashkent.Day(at)));
            db.Employments.Add(employment);
            await db.SaveChangesAsync(ct);
            return employment.Id;
        }
    }
}
