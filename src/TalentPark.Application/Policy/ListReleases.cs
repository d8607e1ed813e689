using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Policy;

/// <summary>Releases, the latest draft first. Drafts are seen by those who keep the policy.</summary>
/// <param name="Page">From 1.</param>
[Needs(Permission.SeePolicy)]
public sealed record ListReleases(int Page = 1) : IQuery<ReleasesPage>
{
    public const int PageSize = 25;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ListReleases, ReleasesPage>
    {
        public async ValueTask<ReleasesPage> Handle(ListReleases query, CancellationToken ct)
        {
            var seesDrafts = Permissions.Allows(user.Roles, Permission.KeepPolicy);
            var seen = db.PolicyReleases.AsNoTracking().Where(r => seesDrafts || r.State != ReleaseState.Draft);
            var total = await seen.CountAsync(ct);
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var rows = await seen.OrderByDescending(r => r.DraftedAt).ThenBy(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize)
                .Select(r => new ReleaseRow(r.Id, r.Number, r.State, r.Reason, r.AuthorName, r.DraftedAt, r.DeciderName, r.DecidedAt, r.Changes.Count))
                .ToListAsync(ct);
            return new(total, page, pages, await seen.CountAsync(r => r.State == ReleaseState.Proposed, ct), rows);
        }
    }
}

/// <param name="Waiting">Proposals that wait for another person.</param>
public sealed record ReleasesPage(int Total, int Page, int Pages, int Waiting, IReadOnlyList<ReleaseRow> Rows);

public sealed record ReleaseRow(
    Guid Id, int? Number, ReleaseState State, string Reason, string Author, DateTimeOffset DraftedAt, string? Decider, DateTimeOffset? DecidedAt, int Changes);
