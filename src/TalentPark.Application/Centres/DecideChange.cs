using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>A registrar who did not ask for the change confirms or refuses it.</summary>
/// <param name="Note">Needed for a refusal.</param>
[Needs(Permission.KeepRegistries)]
public sealed record DecideChange(Guid ChangeId, bool IsConfirmed, string? Note) : ICommand
{
    public sealed class Shape : AbstractValidator<DecideChange>
    {
        public Shape() => RuleFor(x => x.Note!).Reason().When(x => !x.IsConfirmed || !string.IsNullOrWhiteSpace(x.Note));
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<DecideChange>
    {
        public async ValueTask<Unit> Handle(DecideChange command, CancellationToken ct)
        {
            var change = await db.CentreChanges.SingleOrDefaultAsync(c => c.Id == command.ChangeId, ct) ?? throw new NotFound();
            var (by, at) = (user.Id!.Value, clock.GetUtcNow());
            var note = string.IsNullOrWhiteSpace(command.Note) ? "" : command.Note.Cleaned(CentreChange.ReasonLength);
            if (command.IsConfirmed)
            {
                change.Confirm(await db.Centre(change.CentreId, null, ct), by, user.Name, at, note);
            }
            else
            {
                change.Refuse(by, user.Name, at, note);
            }

            act.Reason = note.Length > 0 ? note : change.Reason;
            db.FactsChanged(change.CentreId, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
