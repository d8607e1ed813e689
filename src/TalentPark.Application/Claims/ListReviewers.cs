using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>The team: every reviewer with what lies on their desk, for those who give work or hand it over.</summary>
[Needs(Permission.SeeAllClaims)]
public sealed record ListReviewers : IQuery<IReadOnlyList<ReviewerRow>>
{
    public sealed class Handler(ITalentParkDb db, IAccounts accounts, TimeProvider clock) : IQueryHandler<ListReviewers, IReadOnlyList<ReviewerRow>>
    {
        public async ValueTask<IReadOnlyList<ReviewerRow>> Handle(ListReviewers query, CancellationToken ct)
        {
            var today = clock.Today();
            var desks = await db.Claims.Where(c => c.State == ClaimState.InReview && c.ReviewerId != null)
                .GroupBy(c => c.ReviewerId!.Value)
                .Select(g => new { Id = g.Key, Held = g.Count(), Late = g.Count(c => c.DueOn < today), Next = g.Min(c => c.DueOn) })
                .ToDictionaryAsync(d => d.Id, ct);
            return [.. (await accounts.With(Role.Reviewer, ct)).Select(r => desks.TryGetValue(r.Id, out var desk) ? new ReviewerRow(r.Id, r.Name, desk.Held, desk.Late, desk.Next) : new ReviewerRow(r.Id, r.Name, 0, 0, null))];
        }
    }
}

/// <param name="Held">Claims in review.</param>
/// <param name="Late">Those whose promised day has passed.</param>
/// <param name="NextDue">The earliest promised day.</param>
public sealed record ReviewerRow(Guid Id, string Name, int Held, int Late, DateOnly? NextDue);
