using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Claims.Checks;

/// <summary>The reviewer answers checks of one line by hand, against the papers or after asking, where no register does or where the line was drawn for a full review.</summary>
/// <param name="Codes">Of <see cref="CheckCodes"/>.</param>
/// <param name="Source">The register or person asked, or the paper seen.</param>
/// <param name="Note">Needed where <paramref name="Holds"/> is false.</param>
/// <param name="Holds">False: what the line states does not hold; it can then not be approved.</param>
[Needs(Permission.ReviewClaims)]
public sealed record ConfirmChecks(Guid ClaimId, int Revision, Guid LineId, IReadOnlyList<string> Codes, string Source, string? Note, bool Holds = true) : ICommand
{
    public sealed class Shape : AbstractValidator<ConfirmChecks>
    {
        public Shape()
        {
            RuleFor(x => x.Codes).NotEmpty().WithErrorCode("choose-checks");
            RuleFor(x => x.Source).Line(LineCheck.SourceLength);
            RuleFor(x => x.Note).Note(LineCheck.NoteLength);
            RuleFor(x => x.Note).NotEmpty().When(x => !x.Holds).WithErrorCode("required");
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CheckDesk desk, TimeProvider clock) : ICommandHandler<ConfirmChecks>
    {
        public async ValueTask<Unit> Handle(ConfirmChecks command, CancellationToken ct)
        {
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var line = claim.Line(command.LineId);
            var (by, at) = (user.As(Permission.ReviewClaims), clock.GetUtcNow());
            var checks = (await desk.Read([line], at, ct))[line.Id];
            var answer = new HandAnswer(command.Holds ? CheckResult.Passed : CheckResult.Failed, command.Source.Cleaned(LineCheck.SourceLength), Tashkent.Day(at), command.Note?.Trim());
            await desk.Write(checks, at, ct);
            foreach (var code in command.Codes.Distinct())
            {
                var standing = checks.Standings.FirstOrDefault(s => s.Code == code) ?? throw new RuleBroken("check-unknown");
                db.LineChecks.Add(LineCheck.ByHand(claim, line, standing, answer, by, at));
            }

            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
