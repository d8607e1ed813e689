using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Claims;

/// <summary>Takes back the decision on a line that is neither paid nor in a batch; its money returns to the fund and the line is reviewed anew.</summary>
[Needs(Permission.DecideClaims)]
public sealed record UndoDecision(Guid ClaimId, int Revision, Guid LineId, string Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<UndoDecision>
    {
        public Shape()
        {
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Reason).Note(Claim.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, FundMoney money, TimeProvider clock) : ICommandHandler<UndoDecision>
    {
        public async ValueTask<Unit> Handle(UndoDecision command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var (by, at) = (user.As(Permission.DecideClaims), clock.GetUtcNow());
            await db.MustBeFree(by.Id, claim.Id, ct);
            var line = claim.Line(command.LineId);
            if (await db.PaymentLines.AnyAsync(p => p.LineId == line.Id && p.IsLive, ct))
            {
                throw new RuleBroken("line-in-batch");
            }

            var today = Tashkent.Day(at);
            var calendar = new BusinessCalendar(await db.Holidays.AsNoTracking().ToListAsync(ct));
            await money.Release(line, by, at, ct);
            claim.UndoDecision(line.Id, command.Reason.Trim(), calendar.Add(today, policy.Edition.At(today).DecisionWorkingDays), by, at);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);
    }
}
