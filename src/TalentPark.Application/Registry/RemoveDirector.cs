using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Takes a director off who never was one; the audit keeps the entry with the reason.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record RemoveDirector(Guid EmployerId, Guid DirectorId, string? Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<RemoveDirector>
    {
        public Shape() => RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required").Note(EmployerChanges.ReasonLength);
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act) : ICommandHandler<RemoveDirector>
    {
        public async ValueTask<Unit> Handle(RemoveDirector command, CancellationToken ct)
        {
            (await db.InUse(command.EmployerId, ct)).RemoveDirector(command.DirectorId);
            act.Reason = command.Reason!;
            db.FactsChanged(command.EmployerId, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
