using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Claims.Checks;

/// <summary>Asks the records anew about one line, now.</summary>
[Needs(Permission.ReviewClaims)]
public sealed record RunChecks(Guid ClaimId, int Revision, Guid LineId) : ICommand
{
    public sealed class Handler(ITalentParkDb db, CheckDesk desk, TimeProvider clock) : ICommandHandler<RunChecks>
    {
        public async ValueTask<Unit> Handle(RunChecks command, CancellationToken ct)
        {
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var line = claim.Line(command.LineId);
            var at = clock.GetUtcNow();
            await desk.Write((await desk.Read([line], at, ct))[line.Id], at, ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
