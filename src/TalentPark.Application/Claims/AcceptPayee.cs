using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Claims;

/// <summary>The centre's account changed after the line was approved: an approver lets the money go to the new one.</summary>
[Needs(Permission.DecideClaims)]
public sealed record AcceptPayee(Guid ClaimId, int Revision, Guid LineId, string Note) : ICommand
{
    public sealed class Shape : AbstractValidator<AcceptPayee>
    {
        public Shape()
        {
            RuleFor(x => x.Note).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Note).Note(Claim.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, FundMoney money, TimeProvider clock) : ICommandHandler<AcceptPayee>
    {
        public async ValueTask<Unit> Handle(AcceptPayee command, CancellationToken ct)
        {
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var by = user.As(Permission.DecideClaims);
            await db.MustBeFree(by.Id, claim.Id, ct);
            var centre = await db.Centres.AsNoTracking().SingleAsync(c => c.Id == claim.CentreId, ct);
            var mark = money.PayeeMark(centre);
            if (claim.Line(command.LineId).PayeeMark == mark)
            {
                throw new RuleBroken("payee-unchanged");
            }

            claim.AcceptPayee(command.LineId, mark, command.Note.Trim(), by, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
