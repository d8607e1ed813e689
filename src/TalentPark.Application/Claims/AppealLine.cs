using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>The centre contests the refusal of a line (ZRU-457, ZRU-462); an approver who has not decided it decides anew.</summary>
[Needs(Permission.FileClaims)]
public sealed record AppealLine(Guid ClaimId, int Revision, Guid LineId, string Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<AppealLine>
    {
        public Shape()
        {
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Reason).Note(Claim.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Mails mails, TimeProvider clock) : ICommandHandler<AppealLine>
    {
        public async ValueTask<Unit> Handle(AppealLine command, CancellationToken ct)
        {
            var claim = await db.Own(command.ClaimId, command.Revision, user, ct);
            claim.Appeal(command.LineId, command.Reason.Trim(), user.As(Permission.FileClaims), clock.GetUtcNow());
            await mails.Appealed(claim, command.LineId, ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
