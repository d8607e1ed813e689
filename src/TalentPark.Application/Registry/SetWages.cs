using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>One month's gross wage as typed.</summary>
/// <param name="Month">Any day of the month.</param>
/// <param name="Gross">UZS; null leaves the month as it is.</param>
public sealed record TypedWage(DateOnly Month, decimal? Gross);

/// <summary>Sets gross wages of one job, month by month.</summary>
[Needs(Permission.EditOwnCentre)]
public sealed record SetWages(Guid EmploymentId, int Revision, IReadOnlyList<TypedWage> Wages) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<SetWages>
    {
        public async ValueTask<Unit> Handle(SetWages command, CancellationToken ct)
        {
            var employment = await db.OwnEmployment(command.EmploymentId, command.Revision, user, ct);
            var typed = new Typed();
            for (var i = 0; i < command.Wages.Count; i++)
            {
                var field = $"{nameof(Wages)}[{i}].{nameof(TypedWage.Gross)}";
                var (month, gross) = command.Wages[i];
                if (gross is < 0 or > WageMonth.Most || (gross is { } g && decimal.Round(g, 2) != g))
                {
                    typed.Add(field, "wage-range");
                }
                else if (gross is not null && month > clock.Today())
                {
                    typed.Add(field, "month-ahead");
                }
            }

            typed.Refuse();
            var seen = new List<SeenValue?>();
            foreach (var (month, gross) in command.Wages)
            {
                if (gross is { } known)
                {
                    seen.Add(employment.SeeWage(month, known, user.SeenOn(clock.Today())));
                }
            }

            await db.Keep(employment.Id, seen.OfType<SeenValue>(), ct);
            db.FactsChanged(employment.Id, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
