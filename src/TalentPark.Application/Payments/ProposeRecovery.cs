using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>A reviewer proposes to demand a paid line's money back.</summary>
[Needs(Permission.ReviewClaims)]
public sealed record ProposeRecovery(Guid ClaimId, int Revision, Guid LineId, string Reason) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<ProposeRecovery>
    {
        public Shape()
        {
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Reason).Note(Recovery.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, TimeProvider clock) : ICommandHandler<ProposeRecovery, Guid>
    {
        public async ValueTask<Guid> Handle(ProposeRecovery command, CancellationToken ct)
        {
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var line = claim.Line(command.LineId);
            var now = (await CurrentLines.Read(db, [line], policy, clock.Today(), ct)).Single().Assessment;
            var failing = now.Rules.Where(r => r.Outcome == RuleOutcome.NotMet && !SubsidyRuleCodes.OnlyLowersRate(r.Code)).Select(r => r.Code);
            var recovery = Recovery.Propose(claim, line, failing, command.Reason.Trim(), user.As(Permission.ReviewClaims), clock.GetUtcNow());
            db.Recoveries.Add(recovery);
            await db.SaveChangesAsync(ct);
            return recovery.Id;
        }
    }
}
