using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates.Refunds;

/// <summary>One own application, with its papers, its sum and its steps.</summary>
[Needs(Permission.SeeOwnSupport)]
public sealed record ShowMyRefund(Guid Id) : IQuery<RefundPage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, RefundFactsReader reader, TimeProvider clock) : IQueryHandler<ShowMyRefund, RefundPage>
    {
        public async ValueTask<RefundPage> Handle(ShowMyRefund query, CancellationToken ct) =>
            await RefundPage.Read(db, reader, db.OwnRefunds(user), query.Id, clock.Today(), ct) with { Holds = [] };
    }
}

/// <summary>The applicant takes the application back, while it is not decided.</summary>
[Needs(Permission.ApplyForSupport)]
public sealed record WithdrawRefund(Guid Id, int Revision) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<WithdrawRefund>
    {
        public async ValueTask<Unit> Handle(WithdrawRefund command, CancellationToken ct)
        {
            var refund = await db.OwnRefunds(user).Refund(command.Id, command.Revision, ct);
            refund.Withdraw(user.As(Permission.ApplyForSupport), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>The applicant names another account after a failed payment; finance confirms it before money goes there.</summary>
[Needs(Permission.ApplyForSupport)]
public sealed record ChangeRefundPayee(Guid Id, int Revision, string? Account, string? Mfo) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<ChangeRefundPayee>
    {
        public async ValueTask<Unit> Handle(ChangeRefundPayee command, CancellationToken ct)
        {
            var typed = new Typed();
            var account = typed.Read<BankAccount>(nameof(Account), command.Account, BankAccount.TryParse);
            var mfo = typed.Read<Mfo>(nameof(Mfo), command.Mfo, Domain.Shared.Mfo.TryParse);
            typed.Refuse();
            var refund = await db.OwnRefunds(user).Refund(command.Id, command.Revision, ct);
            refund.ChangePayee(account, mfo, user.As(Permission.ApplyForSupport), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
