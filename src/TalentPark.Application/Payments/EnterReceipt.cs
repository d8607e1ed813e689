using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>Money of a debt came back; with the last of it the line is recovered and the fund may give the money to those who wait.</summary>
/// <param name="Amount">UZS, more than 0.</param>
/// <param name="On">The bank's day.</param>
/// <param name="Reference">Number of the centre's payment order; never entered twice.</param>
[Needs(Permission.PreparePayments)]
public sealed record EnterReceipt(Guid RecoveryId, int Revision, decimal Amount, DateOnly? On, string Reference) : ICommand
{
    public sealed class Shape : AbstractValidator<EnterReceipt>
    {
        public Shape(TimeProvider clock)
        {
            RuleFor(x => x.Amount).Must(a => a is > 0 and <= Fund.MaxAmount && decimal.Round(a, 2) == a).WithErrorCode("amount-positive");
            RuleFor(x => x.On).Known().Must(d => d is null || d <= clock.Today()).WithErrorCode("day-ahead");
            RuleFor(x => x.Reference).Line(RecoveryReceipt.ReferenceLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<EnterReceipt>
    {
        public async ValueTask<Unit> Handle(EnterReceipt command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var recovery = await db.Recovery(command.RecoveryId, command.Revision, ct);
            var (by, at) = (user.As(Permission.PreparePayments), clock.GetUtcNow());
            await db.MustBeFree(recovery, command.Amount, ct);
            await db.Book(recovery, recovery.Receive(new(command.Amount, command.On!.Value, command.Reference.Cleaned(RecoveryReceipt.ReferenceLength)), by, at), by, at, ct);
            db.Jobs.Add(Job.For(MoveQueueUp.JobKind, recovery.FundId, user));
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);
    }
}
