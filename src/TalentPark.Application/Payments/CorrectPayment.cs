using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Payments;

/// <summary>What made the bank refuse a payment is put right: what it was for may go into another batch.</summary>
/// <param name="Note">What was put right.</param>
[Needs(Permission.PreparePayments)]
public sealed record CorrectPayment(Guid PaymentId, string Note) : ICommand
{
    public sealed class Shape : AbstractValidator<CorrectPayment>
    {
        public Shape()
        {
            RuleFor(x => x.Note).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Note).Note(Claim.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<CorrectPayment>
    {
        public async ValueTask<Unit> Handle(CorrectPayment command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var payment = await db.Payments.AsNoTracking().Include(p => p.Lines).SingleOrDefaultAsync(p => p.Id == command.PaymentId, ct) ?? throw new NotFound();
            var (by, at) = (user.As(Permission.PreparePayments), clock.GetUtcNow());
            var failed = (await db.ItemsOf(payment.Lines, ct)).Values.Where(i => i.HasFailed).ToList();
            if (payment.State != PaymentState.Failed || failed.Count == 0)
            {
                throw new RuleBroken("payment-not-failed");
            }

            foreach (var item in failed)
            {
                item.CorrectPayment(command.Note.Trim(), by, at);
            }

            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);
    }
}
