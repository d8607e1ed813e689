using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>The first signature of a treasurer under giving up what is left of a debt.</summary>
[Needs(Permission.AuthorisePayments)]
public sealed record ProposeWriteOff(Guid RecoveryId, int Revision, string Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<ProposeWriteOff>
    {
        public Shape()
        {
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Reason).Note(Recovery.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : ICommandHandler<ProposeWriteOff>
    {
        public async ValueTask<Unit> Handle(ProposeWriteOff command, CancellationToken ct)
        {
            (await db.Recovery(command.RecoveryId, command.Revision, ct)).ProposeWriteOff(command.Reason.Trim(), user.As(Permission.AuthorisePayments));
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>The second signature, of another treasurer: what is left is given up.</summary>
[Needs(Permission.AuthorisePayments)]
public sealed record SignWriteOff(Guid RecoveryId, int Revision) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<SignWriteOff>
    {
        public async ValueTask<Unit> Handle(SignWriteOff command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var recovery = await db.Recovery(command.RecoveryId, command.Revision, ct);
            var (by, at) = (user.As(Permission.AuthorisePayments), clock.GetUtcNow());
            await db.MustBeFree(recovery, recovery.Owed, ct);
            var rest = recovery.SignWriteOff(by, at);
            (await db.LockFunds([recovery.FundId], ct)).Single().WriteOff(rest, recovery.Id, by, at);
            var claim = await db.Claims.Include(c => c.Lines).SingleAsync(c => c.Id == recovery.ClaimId, ct);
            claim.WriteOff(recovery.LineId, recovery.Number, by, at);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);
    }
}
