using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Payments;

/// <summary>The treasurer signs with the password again. Whoever prepared the batch, or reviewed or decided a line or a refund of it, or applied for one, cannot.</summary>
[Needs(Permission.AuthorisePayments)]
public sealed record AuthoriseBatch(Guid BatchId, int Revision, string Password) : ICommand
{
    public sealed class Shape : AbstractValidator<AuthoriseBatch>
    {
        public Shape() => RuleFor(x => x.Password).NotEmpty().WithErrorCode("required");
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, IOwnPassword own, LineChecks checks, TimeProvider clock) : ICommandHandler<AuthoriseBatch>
    {
        public async ValueTask<Unit> Handle(AuthoriseBatch command, CancellationToken ct)
        {
            switch (await own.Check(command.Password))
            {
                case PasswordAnswer.Wrong:
                    throw new InputRefused(nameof(Password), "password-wrong");
                case PasswordAnswer.Locked:
                    throw new RuleBroken("account-locked");
            }

            return await db.InTransaction(async () =>
            {
                var batch = await db.Batch(command.BatchId, command.Revision, ct);
                await checks.MustBeFree(batch, ct);
                batch.Authorise(await Handled(batch.Id, ct), user.As(Permission.AuthorisePayments), clock.GetUtcNow());
                await db.SaveChangesAsync(ct);
                return Unit.Value;
            }, ct);
        }

        /// <summary>Every account that reviewed or decided a line or refund of the batch, also where that was undone since, or applied for it.</summary>
        private async Task<IReadOnlySet<Guid>> Handled(Guid batchId, CancellationToken ct)
        {
            var (reviewer, approver) = (Role.Reviewer.Code(), Role.Approver.Code());
            var refunds = await (
                from payment in db.Payments
                where payment.BatchId == batchId
                from paid in payment.Lines
                join refund in db.Refunds on paid.RefundId equals (Guid?)refund.Id
                from step in refund.Events
                where step.ByRole == reviewer || step.ByRole == approver || step.ById == refund.AccountId
                select step.ById).Distinct().ToListAsync(ct);
            return (await (
                from payment in db.Payments
                where payment.BatchId == batchId
                from paid in payment.Lines
                join line in db.ClaimLines on paid.LineId equals (Guid?)line.Id
                join claim in db.Claims on line.ClaimId equals claim.Id
                from step in claim.Events
                where (step.LineNo == null || step.LineNo == line.No) && (step.ByRole == reviewer || step.ByRole == approver)
                select step.ById).Distinct().ToListAsync(ct)).Concat(refunds).ToHashSet();
        }
    }
}
