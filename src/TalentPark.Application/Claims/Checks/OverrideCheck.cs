using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims.Checks;

/// <summary>An approver, never the claim's reviewer, lets one check of a line stand aside until a day.</summary>
/// <param name="Code">Of <see cref="CheckCodes"/>.</param>
/// <param name="Until">The last day on which it counts.</param>
[Needs(Permission.DecideClaims)]
public sealed record OverrideCheck(Guid ClaimId, int Revision, Guid LineId, string Code, string Reason, DateOnly? Until) : ICommand
{
    public sealed class Shape : AbstractValidator<OverrideCheck>
    {
        public Shape()
        {
            RuleFor(x => x.Code).Must(CheckCodes.All.Contains).WithErrorCode("required");
            RuleFor(x => x.Reason).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Reason).Note(CheckOverride.ReasonLength);
            RuleFor(x => x.Until).Known();
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CheckDesk desk, TimeProvider clock) : ICommandHandler<OverrideCheck>
    {
        public async ValueTask<Unit> Handle(OverrideCheck command, CancellationToken ct)
        {
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var line = claim.Line(command.LineId);
            var (by, at) = (user.As(Permission.DecideClaims), clock.GetUtcNow());
            var checks = (await desk.Read([line], at, ct))[line.Id];
            db.CheckOverrides.Add(CheckOverride.Allow(claim, line, checks.Standings, new(command.Code, command.Reason.Trim(), command.Until!.Value), Tashkent.Day(at), by, at));
            await desk.Write(checks, at, ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
