using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates.Refunds;

/// <summary>The reviewer's advice. Approval cannot be advised once the facts no longer carry it.</summary>
/// <param name="ReasonCode">Of <see cref="RefundReasons"/>; needed to advise refusal.</param>
[Needs(Permission.ReviewRefunds)]
public sealed record RecommendRefund(Guid Id, int Revision, Verdict? Verdict, string? ReasonCode, string? Note) : ICommand
{
    public sealed class Shape : AbstractValidator<RecommendRefund>
    {
        public Shape()
        {
            RuleFor(x => x.Verdict).NotNull().IsInEnum().WithErrorCode("required");
            RuleFor(x => x.ReasonCode).Must(c => RefundReasons.All.Contains(c)).When(x => x.Verdict == Domain.Claims.Verdict.Refuse).WithErrorCode("reason-missing");
            RuleFor(x => x.Note).Note(CertificateRefund.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, RefundFactsReader reader, TimeProvider clock) : ICommandHandler<RecommendRefund>
    {
        public async ValueTask<Unit> Handle(RecommendRefund command, CancellationToken ct)
        {
            var refund = await db.FiledRefunds().Refund(command.Id, command.Revision, ct);
            if (command.Verdict == Domain.Claims.Verdict.Approve)
            {
                await reader.MustCarry(refund, ct);
            }

            refund.Recommend(command.Verdict!.Value, command.ReasonCode, command.Note?.Trim(), user.As(Permission.ReviewRefunds), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>Back to the applicant, with what is to be put right: by the reviewer before an advice, by the approver after it.</summary>
[Needs(Permission.ReviewRefunds)]
public sealed record ReturnRefund(Guid Id, int Revision, string? Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<ReturnRefund>
    {
        public Shape()
        {
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Reason).Note(CertificateRefund.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Mails mails, TimeProvider clock) : ICommandHandler<ReturnRefund>
    {
        public async ValueTask<Unit> Handle(ReturnRefund command, CancellationToken ct)
        {
            var refund = await db.FiledRefunds().Where(r => r.State == RefundState.Submitted).Refund(command.Id, command.Revision, ct);
            refund.Return(command.Reason!.Trim(), user.As(Permission.ReviewRefunds), clock.GetUtcNow());
            await mails.RefundTold(refund, ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>
/// Another person than the reviewer approves, refuses or returns. An approval commits the fund's money in the same act; what it does not cover waits. A decision issues its
/// letter.
/// </summary>
/// <param name="Verdict">Null: back to the applicant, for the reason in <paramref name="Note"/>.</param>
/// <param name="ReasonCode">Of <see cref="RefundReasons"/>; needed to refuse.</param>
[Needs(Permission.DecideRefunds)]
public sealed record DecideRefund(Guid Id, int Revision, Verdict? Verdict, string? ReasonCode, string? Note) : ICommand
{
    public sealed class Shape : AbstractValidator<DecideRefund>
    {
        public Shape()
        {
            RuleFor(x => x.Verdict).IsInEnum().WithErrorCode("required");
            RuleFor(x => x.ReasonCode).Must(c => RefundReasons.All.Contains(c)).When(x => x.Verdict == Domain.Claims.Verdict.Refuse).WithErrorCode("reason-missing");
            RuleFor(x => x.Note).NotEmpty().When(x => x.Verdict is null).WithErrorCode("required");
            RuleFor(x => x.Note).Note(CertificateRefund.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, RefundFactsReader reader, RefundMoney money, RefundLetters letters, Mails mails, TimeProvider clock) : ICommandHandler<DecideRefund>
    {
        public async ValueTask<Unit> Handle(DecideRefund command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var refund = await db.FiledRefunds().Refund(command.Id, command.Revision, ct);
            var (by, at, note) = (user.As(Permission.DecideRefunds), clock.GetUtcNow(), command.Note?.Trim());
            switch (command.Verdict)
            {
                case null:
                    refund.Return(note!, by, at);
                    break;
                case Domain.Claims.Verdict.Refuse:
                    refund.Refuse(command.ReasonCode, note, by, at);
                    break;
                default:
                    await reader.MustCarry(refund, ct);
                    if (await db.OpenOnRefund(refund.Id).AnyAsync(ct))
                    {
                        throw new RuleBroken("refund-held");
                    }

                    if (!RefundTransitions.Allows(refund.State, RefundStep.Approve))
                    {
                        throw new RuleBroken("refund-step-forbidden", refund.State, RefundStep.Approve);
                    }

                    refund.Approve(await money.Commit(refund, by, at, ct), note, by, at);
                    break;
            }

            if (command.Verdict is not null)
            {
                await letters.Issue(refund, at, ct);
            }

            await mails.RefundTold(refund, ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);
    }
}

/// <summary>Takes back an approval that is neither paid nor in a batch; its money returns to the fund and it is reviewed anew.</summary>
[Needs(Permission.DecideRefunds)]
public sealed record UndoRefund(Guid Id, int Revision, string? Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<UndoRefund>
    {
        public Shape()
        {
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Reason).Note(CertificateRefund.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, RefundMoney money, TimeProvider clock) : ICommandHandler<UndoRefund>
    {
        public async ValueTask<Unit> Handle(UndoRefund command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var refund = await db.FiledRefunds().Refund(command.Id, command.Revision, ct);
            var (by, at) = (user.As(Permission.DecideRefunds), clock.GetUtcNow());
            if (await db.PaymentLines.AnyAsync(p => p.RefundId == refund.Id && p.IsLive, ct))
            {
                throw new RuleBroken("line-in-batch");
            }

            if (!RefundTransitions.Allows(refund.State, RefundStep.Undo))
            {
                throw new RuleBroken("refund-step-forbidden", refund.State, RefundStep.Undo);
            }

            await money.Release(refund, by, at, ct);
            refund.Undo(command.Reason!.Trim(), by, at);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);
    }
}
