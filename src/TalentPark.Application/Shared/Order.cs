using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace TalentPark.Application.Shared;

/// <summary>
/// A total order of rows, and pages cut from it at a known row (keyset paging): every page costs what the first costs, as far as an index
/// bears the order. The last part is the row's id.
/// </summary>
internal sealed class Order<T>(params KeyPart<T>[] parts)
    where T : class
{
    /// <param name="rows">What fits the filters.</param>
    /// <param name="anchor">The row the page follows or precedes; null for the beginning.</param>
    /// <param name="whole">The whole rows of a page that was found by its ids; null where the page's query gives them.</param>
    public async Task<Slice<T>> Page(IQueryable<T> rows, T? anchor, Paging paging, CancellationToken ct, Func<IQueryable<T>, IQueryable<T>>? whole = null)
    {
        var backwards = anchor is not null && paging.Before is not null;
        var descending = paging.Descending != backwards;
        var page = Sorted(anchor is null ? rows : rows.Where(Beyond(anchor, descending)), descending).Take(paging.Size + 1);
        var found = await (whole is null ? page : Sorted(whole(page), descending)).ToListAsync(ct);
        var isMore = found.Count > paging.Size;
        if (isMore)
        {
            found.RemoveAt(paging.Size);
        }

        if (backwards)
        {
            found.Reverse();
        }

        return new(found, backwards ? isMore : anchor is not null, backwards || isMore);
    }

    private IOrderedQueryable<T> Sorted(IQueryable<T> rows, bool descending) =>
        parts.Skip(1).Aggregate(parts[0].Sort(rows, descending), (sorted, part) => part.Then(sorted, descending));

    /// <summary>a ≥ a₀ and (a &gt; a₀ or (a = a₀ and (b &gt; b₀ or …))): the first comparison is what an index can start from.</summary>
    private Expression<Func<T, bool>> Beyond(T anchor, bool descending)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var strict = descending ? ExpressionType.LessThan : ExpressionType.GreaterThan;
        var beyond = parts[^1].Compare(strict, row, anchor);
        foreach (var part in parts.Reverse().Skip(1))
        {
            beyond = Expression.OrElse(part.Compare(strict, row, anchor), Expression.AndAlso(part.Compare(ExpressionType.Equal, row, anchor), beyond));
        }

        var start = parts[0].Compare(descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual, row, anchor);
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(start, beyond), row);
    }
}

/// <summary>One page of rows as the database gave them.</summary>
internal sealed record Slice<T>(IReadOnlyList<T> Rows, bool HasBefore, bool HasAfter)
{
    /// <summary>What is known of the number without counting: all of it when this page is the only one.</summary>
    public Tally Known => HasBefore || HasAfter ? new(Rows.Count, true) : new(Rows.Count);
}
