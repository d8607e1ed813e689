using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>Staff say they are tied to a claim's centre, employer or graduate (ZRU-931): they have nothing more to do with it, and a claim they hold is free to be taken.</summary>
[Needs(Permission.DeclareConflicts)]
public sealed record DeclareConflict(Guid ClaimId, int Revision, string Note) : ICommand
{
    public sealed class Shape : AbstractValidator<DeclareConflict>
    {
        public Shape()
        {
            RuleFor(x => x.Note).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Note).Note(Conflict.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<DeclareConflict>
    {
        public async ValueTask<Unit> Handle(DeclareConflict command, CancellationToken ct)
        {
            var by = user.As(Permission.DeclareConflicts);
            await db.MustBeFree(by.Id, command.ClaimId, ct); // a form sent twice is told so, though its claim has moved on
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var at = clock.GetUtcNow();
            claim.StepAside(by, at);
            db.Conflicts.Add(Conflict.Declare(claim.Id, command.Note.Trim(), by, at));
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
