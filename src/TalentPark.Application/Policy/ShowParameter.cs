using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Policy;

/// <summary>Every value a parameter ever had or will have, superseded ones too, the latest day first.</summary>
[Needs(Permission.SeePolicy)]
public sealed record ShowParameter(string Edition, string Code) : IQuery<ParameterPage>
{
    public sealed class Handler(CurrentPolicy policy, ITalentParkDb db) : IQueryHandler<ShowParameter, ParameterPage>
    {
        public async ValueTask<ParameterPage> Handle(ShowParameter query, CancellationToken ct)
        {
            var rows = policy.Rows.Entries.Where(e => e.Edition == query.Edition && e.Code == query.Code).OrderByDescending(e => e.ValidFrom).ThenByDescending(e => e.Release).ToList();
            return rows.Count == 0
                ? throw new NotFound()
                : new(query.Edition, query.Code, [.. rows.Select((e, i) => new Superseding<PolicyEntry>(e, i > 0 && rows[i - 1].ValidFrom == e.ValidFrom))], await db.ReleaseIds(ct));
        }
    }
}

/// <param name="Releases">Number → id of the releases.</param>
public sealed record ParameterPage(string Edition, string Code, IReadOnlyList<Superseding<PolicyEntry>> Rows, IReadOnlyDictionary<int, Guid> Releases);

/// <param name="IsSuperseded">A later release says otherwise for the same day.</param>
public sealed record Superseding<T>(T Row, bool IsSuperseded);

internal static class ReleaseNumbers
{
    public static Task<Dictionary<int, Guid>> ReleaseIds(this ITalentParkDb db, CancellationToken ct) =>
        db.PolicyReleases.AsNoTracking().Where(r => r.Number != null).ToDictionaryAsync(r => r.Number!.Value, r => r.Id, ct);
}
