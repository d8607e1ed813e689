using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Documents;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>Another person than the reviewer approves or refuses one line; the last one decides the claim and issues the letter.</summary>
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

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, DocumentIssuer issuer, TimeProvider clock) : ICommandHandler<DecideLine>
    {
        public async ValueTask<Unit> Handle(DecideLine command, CancellationToken ct)
        {
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var at = clock.GetUtcNow();
            if (command.Verdict == Verdict.Approve)
            {
                await FactsStillCarry.Check(db, claim, command.LineId, policy, ct);
            }

            claim.Decide(command.LineId, command.Verdict, command.Verdict == Verdict.Refuse ? command.ReasonCode : null, command.Note, user.As(Permission.DecideClaims), at);
            if (claim.State == ClaimState.Decided)
            {
                await issuer.Issue(DocumentKind.DecisionLetter, claim, at, ct);
            }

            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
