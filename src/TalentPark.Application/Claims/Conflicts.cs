using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Claims;

internal static class Conflicts
{
    /// <exception cref="RuleBroken"><c>conflict-declared</c>: the account said it is tied to the claim.</exception>
    public static async Task MustBeFree(this ITalentParkDb db, Guid accountId, Guid claimId, CancellationToken ct)
    {
        if (await db.Conflicts.AnyAsync(c => c.AccountId == accountId && c.ClaimId == claimId, ct))
        {
            throw new RuleBroken("conflict-declared");
        }
    }
}

/// <summary>Whether the reader said they are tied to the claim.</summary>
[Needs(Permission.SeeAllClaims)]
public sealed record AmIBarred(Guid ClaimId) : IQuery<bool>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<AmIBarred, bool>
    {
        public async ValueTask<bool> Handle(AmIBarred query, CancellationToken ct) =>
            await db.Conflicts.AnyAsync(c => c.AccountId == user.Id && c.ClaimId == query.ClaimId, ct);
    }
}
