using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Claims;

/// <summary>Takes a line off a draft or a returned claim.</summary>
[Needs(Permission.FileClaims)]
public sealed record RemoveLine(Guid ClaimId, int Revision, Guid LineId) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<RemoveLine>
    {
        public async ValueTask<Unit> Handle(RemoveLine command, CancellationToken ct)
        {
            var claim = await db.Own(command.ClaimId, command.Revision, user, ct);
            claim.RemoveLine(command.LineId, user.As(Permission.FileClaims), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
