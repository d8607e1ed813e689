using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Documents;
using TalentPark.Application.Mailing;
using TalentPark.Application.Payments;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Claims;

/// <summary>
/// Another person than the reviewer approves or refuses one line, recommended or appealed; the last one decides the claim, and each decision on a decided claim issues
/// a letter. An approval commits the fund's money in the same act; what it does not cover is queued.
/// </summary>
/// <param name="ReasonCode">Of <see cref="RefusalReasons"/>; needed to refuse.</param>
[Needs(Permission.DecideClaims)]
public sealed record DecideLine(Guid ClaimId, int Revision, Guid LineId, Verdict Verdict, string? ReasonCode, string? Note) : ICommand
{
    public sealed class Shape : AbstractValidator<DecideLine>
    {
        public Shape()
        {
            RuleFor(x => x.Verdict).IsInEnum().WithErrorCode("required");
            RuleFor(x => x.ReasonCode).Must(c => RefusalReasons.All.Contains(c)).When(x => x.Verdict == Verdict.Refuse).WithErrorCode("reason-missing");
            RuleFor(x => x.Note).Note(Claim.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, Classifiers classifiers, CheckDesk checks, FundMoney money, DocumentIssuer issuer, Mails mails, TimeProvider clock) : ICommandHandler<DecideLine>
    {
        public async ValueTask<Unit> Handle(DecideLine command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var (by, at) = (user.As(Permission.DecideClaims), clock.GetUtcNow());
            await db.MustBeFree(by.Id, claim.Id, ct);
            var line = claim.Line(command.LineId);
            if (command.Verdict == Verdict.Refuse)
            {
                if (!classifiers.IsOpen(ClassifierKinds.RefusalReason, command.ReasonCode))
                {
                    throw new InputRefused(nameof(ReasonCode), "reason-missing");
                }

                claim.Refuse(line.Id, command.ReasonCode, command.Note, by, at);
            }
            else
            {
                await FactsStillCarry.Check(db, claim, line.Id, policy, ct);
                await db.MustNotBeHeld(claim, line, ct);
                await checks.MustPass(line, recommends: false, by, at, ct);
                var centre = await db.Centres.AsNoTracking().SingleAsync(c => c.Id == claim.CentreId, ct);
                claim.Approve(line.Id, (await money.Open(centre, Tashkent.Day(at), ct)).Commit(line, money.PayeeMark(centre), by, at), command.Note, by, at);
            }

            if (claim.State == ClaimState.Decided)
            {
                await issuer.Issue(DocumentKind.DecisionLetter, claim, at, ct);
                await mails.Decided(claim, ct);
            }

            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);
    }
}
