using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace TalentPark.Application.Shared;

/// <summary>The columns a list of entities can be sorted by, the first by default; ties are broken by id.</summary>
internal sealed class Columns<T>(Expression<Func<T, Guid>> id, params (string Code, KeyPart<T> Key)[] columns)
    where T : class
{
    /// <summary>The asked page of the filtered rows with the number of all, counted up to <see cref="Tally.Bound"/>.</summary>
    /// <param name="all">Every row: the anchor may have left the filters meanwhile.</param>
    public async Task<(Slice<T> Slice, Tally? Total)> Page(IQueryable<T> filtered, IQueryable<T> all, Paging paging, CancellationToken ct)
    {
        var column = columns.FirstOrDefault(c => c.Code == paging.Sort, columns[0]);
        var anchor = await Anchor(all, paging, ct);
        var slice = await new Order<T>(column.Key, KeyPart<T>.Of(id)).Page(filtered, anchor, paging, ct, page => Whole(all, page));
        return (slice, await Total(filtered, slice, paging, ct));
    }

    /// <summary>The row that the page is counted from; null for the first page.</summary>
    public async Task<T?> Anchor(IQueryable<T> all, Paging paging, CancellationToken ct) =>
        (paging.After ?? paging.Before) is { } at ? await all.FirstOrDefaultAsync(Is(at), ct) : null;

    public static async Task<Tally?> Total(IQueryable<T> filtered, Slice<T> slice, Paging paging, CancellationToken ct)
    {
        if (!paging.Counted || !slice.Known.IsMore)
        {
            return paging.Counted ? slice.Known : null;
        }

        var count = await filtered.Take(Tally.Bound + 1).CountAsync(ct);
        return count > Tally.Bound ? new(Tally.Bound, true) : new(count);
    }

    /// <summary>The page is found by ids, which an index can give without its rows, as far as it holds what is filtered by.</summary>
    private IQueryable<T> Whole(IQueryable<T> all, IQueryable<T> page)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var isOnPage = Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(Guid)], page.Select(id).Expression, new Replace(id.Parameters[0], row).Visit(id.Body));
        return all.Where(Expression.Lambda<Func<T, bool>>(isOnPage, row));
    }

    private Expression<Func<T, bool>> Is(Guid value) => Expression.Lambda<Func<T, bool>>(Expression.Equal(id.Body, Held<Guid>.Parameter(value)), id.Parameters);
}
