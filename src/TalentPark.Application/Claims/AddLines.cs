using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Claims;

/// <summary>Adds ready graduates to a draft or a returned claim.</summary>
[Needs(Permission.FileClaims)]
public sealed record AddLines(Guid ClaimId, int Revision, IReadOnlyList<Guid> TrainingIds) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, TimeProvider clock) : ICommandHandler<AddLines>
    {
        public async ValueTask<Unit> Handle(AddLines command, CancellationToken ct)
        {
            var claim = await db.Own(command.ClaimId, command.Revision, user, ct);
            await claim.AddReady(command.TrainingIds, db, policy, user.As(Permission.FileClaims), clock.GetUtcNow(), ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
