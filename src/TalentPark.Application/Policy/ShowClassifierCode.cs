using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Policy;

/// <summary>Everything a code of a classifier ever was, superseded rows too, the latest day first.</summary>
[Needs(Permission.SeePolicy)]
public sealed record ShowClassifierCode(string Kind, string Code) : IQuery<ClassifierCodePage>
{
    public sealed class Handler(CurrentPolicy policy, ITalentParkDb db) : IQueryHandler<ShowClassifierCode, ClassifierCodePage>
    {
        public async ValueTask<ClassifierCodePage> Handle(ShowClassifierCode query, CancellationToken ct)
        {
            var rows = policy.Rows.Items.Where(i => i.Kind == query.Kind && i.Code == query.Code).OrderByDescending(i => i.ValidFrom).ThenByDescending(i => i.Release).ToList();
            return rows.Count == 0
                ? throw new NotFound()
                : new(query.Kind, query.Code, [.. rows.Select((r, i) => new Superseding<ClassifierItem>(r, i > 0 && rows[i - 1].ValidFrom == r.ValidFrom))], await db.ReleaseIds(ct));
        }
    }
}

/// <param name="Releases">Number → id of the releases.</param>
public sealed record ClassifierCodePage(string Kind, string Code, IReadOnlyList<Superseding<ClassifierItem>> Rows, IReadOnlyDictionary<int, Guid> Releases);
