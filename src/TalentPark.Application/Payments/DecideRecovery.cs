using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Documents;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Another person than the proposer demands the money back, or rejects the proposal. A demand issues its letter and moves the fund's money from spent to owed.</summary>
/// <param name="Note">Needed to reject.</param>
[Needs(Permission.DecideClaims)]
public sealed record DecideRecovery(Guid RecoveryId, int Revision, bool IsDemanded, string? Note) : ICommand
{
    public sealed class Shape : AbstractValidator<DecideRecovery>
    {
        public Shape()
        {
            RuleFor(x => x.Note).Note(Recovery.NoteLength);
            RuleFor(x => x.Note).NotEmpty().When(x => !x.IsDemanded).WithErrorCode("required");
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, DocumentIssuer issuer, Mails mails, TimeProvider clock) : ICommandHandler<DecideRecovery>
    {
        public async ValueTask<Unit> Handle(DecideRecovery command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var recovery = await db.Recovery(command.RecoveryId, command.Revision, ct);
            var (by, at) = (user.As(Permission.DecideClaims), clock.GetUtcNow());
            if (!command.IsDemanded)
            {
                recovery.Reject(command.Note!.Trim(), by, at);
                await db.SaveChangesAsync(ct);
                return Unit.Value;
            }

            recovery.Demand(command.Note?.Trim(), Tashkent.Day(at), by, at);
            var claim = await db.Claims.Include(c => c.Lines).SingleAsync(c => c.Id == recovery.ClaimId, ct);
            var line = claim.Line(recovery.LineId);
            (await db.LockFunds([recovery.FundId], ct)).Single().Owe(line, recovery.Id, by, at);
            claim.Recover(line.Id, recovery.Number, by, at);
            await issuer.IssueDemand(claim, recovery, at, ct);
            await mails.RecoveryDemanded(recovery, ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);
    }
}
