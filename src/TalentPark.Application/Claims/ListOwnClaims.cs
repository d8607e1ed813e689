using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>The own centre's claims, newest first.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ListOwnClaims : IQuery<IReadOnlyList<OwnClaimRow>>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ListOwnClaims, IReadOnlyList<OwnClaimRow>>
    {
        public async ValueTask<IReadOnlyList<OwnClaimRow>> Handle(ListOwnClaims query, CancellationToken ct)
        {
            var (centre, me) = (user.OwnCentre(), user.Id);
            return await db.Claims.AsNoTracking()
                .Where(c => c.CentreId == centre)
                .OrderByDescending(c => c.CreatedAt)
                .Select(c => new OwnClaimRow(
                    c.Id, c.Number, c.State, c.CreatedAt, c.SubmittedAt, c.DueOn, c.ReturnReason,
                    c.Lines.Count(l => l.State != LineState.Withdrawn),
                    c.Lines.Where(l => l.State != LineState.Withdrawn && l.State != LineState.Refused).Sum(l => l.Amount),
                    c.Lines.Count(l => l.DecidedAt != null && l.State != LineState.Refused && l.State != LineState.Appealed),
                    c.Lines.Count(l => l.State == LineState.Refused),
                    c.Lines.Count(l => l.State == LineState.Paid),
                    db.ClaimMessages.Count(m => m.ClaimId == c.Id && !m.IsNote && !m.FromCentre && !db.MessagesSeen.Any(s => s.ClaimId == m.ClaimId && s.AccountId == me && s.SeenAt >= m.At))))
                .ToListAsync(ct);
        }
    }
}

/// <param name="Unread">Messages of staff the reader has not seen.</param>
/// <param name="Sum">UZS of lines not refused; 0 for a draft, whose amounts are fixed at submission.</param>
public sealed record OwnClaimRow(
    Guid Id, string? Number, ClaimState State, DateTimeOffset CreatedAt, DateTimeOffset? SubmittedAt, DateOnly? DueOn, string? ReturnReason,
    int Lines, decimal Sum, int Approved, int Refused, int Paid, int Unread);
