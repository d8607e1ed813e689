using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Claims;

/// <summary>The reviewer advises on one line. Approval cannot be advised once the facts no longer carry it.</summary>
/// <param name="ReasonCode">Of <see cref="RefusalReasons"/>; needed to advise refusal.</param>
[Needs(Permission.ReviewClaims)]
public sealed record RecommendLine(Guid ClaimId, int Revision, Guid LineId, Verdict Verdict, string? ReasonCode, string? Note) : ICommand
{
    public sealed class Shape : AbstractValidator<RecommendLine>
    {
        public Shape()
        {
            RuleFor(x => x.Verdict).IsInEnum().WithErrorCode("required");
            RuleFor(x => x.ReasonCode).Must(c => RefusalReasons.All.Contains(c)).When(x => x.Verdict == Verdict.Refuse).WithErrorCode("reason-missing");
            RuleFor(x => x.Note).Note(Claim.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, Classifiers classifiers, CheckDesk checks, TimeProvider clock) : ICommandHandler<RecommendLine>
    {
        public async ValueTask<Unit> Handle(RecommendLine command, CancellationToken ct)
        {
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var (by, at) = (user.As(Permission.ReviewClaims), clock.GetUtcNow());
            await db.MustBeFree(by.Id, claim.Id, ct);
            if (command.Verdict == Verdict.Refuse && !classifiers.IsOpen(ClassifierKinds.RefusalReason, command.ReasonCode))
            {
                throw new InputRefused(nameof(ReasonCode), "reason-missing");
            }

            if (command.Verdict == Verdict.Approve)
            {
                await FactsStillCarry.Check(db, claim, command.LineId, policy, ct);
            }

            claim.Recommend(command.LineId, command.Verdict, command.Verdict == Verdict.Refuse ? command.ReasonCode : null, command.Note, by, at);
            if (command.Verdict == Verdict.Approve)
            {
                await checks.MustPass(claim.Line(command.LineId), recommends: true, by, at, ct);
            }

            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
