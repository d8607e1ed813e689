using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Policy;

/// <summary>One release: its changes, each beside what is in force, and what they change.</summary>
[Needs(Permission.SeePolicy)]
public sealed record ShowRelease(Guid ReleaseId) : IQuery<ReleasePage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy) : IQueryHandler<ShowRelease, ReleasePage>
    {
        public async ValueTask<ReleasePage> Handle(ShowRelease query, CancellationToken ct)
        {
            var release = await db.PolicyReleases.AsNoTracking().Include(r => r.Changes).SingleOrDefaultAsync(r => r.Id == query.ReleaseId, ct);
            if (release is null || (release.State == ReleaseState.Draft && !Permissions.Allows(user.Roles, Permission.KeepPolicy)))
            {
                throw new NotFound();
            }

            var effects = await db.PolicyEffects.AsNoTracking().SingleOrDefaultAsync(e => e.ReleaseId == release.Id, ct);
            var before = release.Number is { } number ? Before(policy.Rows, number) : policy.Rows;
            var (book, classifiers) = (PolicyBook.InForce(before.Entries), before.Classifiers());
            var rows = release.Changes.OrderBy(c => c.Kind == PolicyChange.Parameter ? 0 : 1).ThenBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.Code, StringComparer.Ordinal).ThenBy(c => c.ValidFrom)
                .Select(c => new ChangeRow(c, Parameter(book, c), c.IsParameter ? null : classifiers.Find(c.Kind, c.Code, c.ValidFrom)));
            return new(release, [.. rows], effects, policy.Rows.LastRelease, user.Id == release.AuthorId);
        }

        private static PolicyRows Before(PolicyRows rows, int number) =>
            new([.. rows.Entries.Where(e => e.Release < number)], [.. rows.Items.Where(i => i.Release < number)]);

        private static PolicyEntry? Parameter(IReadOnlyList<PolicyEntry> known, PolicyChange change) =>
            known.Where(e => change.IsParameter && e.Edition == change.Edition && e.Code == change.Code && e.ValidFrom <= change.ValidFrom).MaxBy(e => e.ValidFrom);
    }
}

/// <param name="Effects">Null while nobody asked for them.</param>
/// <param name="LastRelease">Number of the release in force.</param>
/// <param name="IsOwn">The reader is the author.</param>
public sealed record ReleasePage(PolicyRelease Release, IReadOnlyList<ChangeRow> Changes, PolicyEffects? Effects, int LastRelease, bool IsOwn);

/// <param name="Old">The parameter in force on the change's first day without it; null for a new one.</param>
/// <param name="OldItem">The classifier's row likewise.</param>
public sealed record ChangeRow(PolicyChange Change, PolicyEntry? Old, ClassifierItem? OldItem);
