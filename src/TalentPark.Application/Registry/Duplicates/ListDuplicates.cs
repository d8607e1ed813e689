using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>Pairs of records in one state, definite ones first, then the oldest.</summary>
/// <param name="Page">From 1.</param>
[Needs(Permission.SeeRegistries)]
public sealed record ListDuplicates(PairKind Kind, PairState State, int Page = 1) : IQuery<DuplicatesPage>
{
    public const int PageSize = 50;

    public sealed class Handler(ITalentParkDb db) : IQueryHandler<ListDuplicates, DuplicatesPage>
    {
        public async ValueTask<DuplicatesPage> Handle(ListDuplicates query, CancellationToken ct)
        {
            var counts = await db.DuplicatePairs.GroupBy(p => new { p.Kind, p.State }).Select(g => new PairCount(g.Key.Kind, g.Key.State, g.Count())).ToListAsync(ct);
            var total = counts.Find(c => c.Kind == query.Kind && c.State == query.State)?.Count ?? 0;
            var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            var pairs = await db.DuplicatePairs.AsNoTracking().Where(p => p.Kind == query.Kind && p.State == query.State)
                .OrderBy(p => p.Result).ThenBy(p => p.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
            var ids = pairs.SelectMany(p => new[] { p.FirstId, p.SecondId }).Distinct().ToList();
            var names = query.Kind == PairKind.Person
                ? await db.Persons.IgnoreQueryFilters().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new PairSide(p.Id, p.FullName, Masked.Pinfl(p.Pinfl), p.BirthDate), ct)
                : await db.Employers.IgnoreQueryFilters().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => new PairSide(e.Id, e.Name, e.Stir, null), ct);
            return new(counts, page, pages, [.. pairs.Select(p => new PairRow(p, names[p.FirstId], names[p.SecondId]))]);
        }
    }
}

public sealed record DuplicatesPage(IReadOnlyList<PairCount> Counts, int Page, int Pages, IReadOnlyList<PairRow> Rows)
{
    public int Of(PairKind kind, PairState state) => Counts.FirstOrDefault(c => c.Kind == kind && c.State == state)?.Count ?? 0;
}

public sealed record PairCount(PairKind Kind, PairState State, int Count);

public sealed record PairRow(DuplicatePair Pair, PairSide First, PairSide Second);

/// <param name="Number">A person's masked PINFL, a firm's STIR; empty while unknown.</param>
/// <param name="BirthDate">Null for firms.</param>
public sealed record PairSide(Guid Id, string Name, string Number, DateOnly? BirthDate);
