using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Claims;

/// <summary>A reviewer takes a submitted claim, or takes it over from another reviewer.</summary>
[Needs(Permission.ReviewClaims)]
public sealed record TakeClaim(Guid ClaimId, int Revision) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<TakeClaim>
    {
        public async ValueTask<Unit> Handle(TakeClaim command, CancellationToken ct)
        {
            var claim = await db.Filed(command.ClaimId, command.Revision, ct);
            var by = user.As(Permission.ReviewClaims);
            await db.MustBeFree(by.Id, claim.Id, ct);
            claim.Take(by, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
