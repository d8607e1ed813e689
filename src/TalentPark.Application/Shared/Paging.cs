namespace TalentPark.Application.Shared;

/// <summary>Which page of a list, in which order. A page is named by the row it follows or precedes, so rows added meanwhile shift nothing.</summary>
/// <param name="Sort">Code of a column of the list; null or unknown for its first.</param>
/// <param name="Descending">The other way round.</param>
/// <param name="After">The page after this row.</param>
/// <param name="Before">The page before this row. An unknown row is the list's beginning.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Counted">Whether the rows over all pages are counted too.</param>
public sealed record Paging(string? Sort = null, bool Descending = false, Guid? After = null, Guid? Before = null, int Size = Paging.PageSize, bool Counted = true)
{
    public const int PageSize = 50;
}

/// <summary>How many rows there are over all pages.</summary>
/// <param name="Count">Rows counted.</param>
/// <param name="IsMore">Counting stopped here: there are more.</param>
public sealed record Tally(int Count, bool IsMore = false)
{
    /// <summary>Counting stops here.</summary>
    public const int Bound = 1000;
}

/// <summary>One page of a list.</summary>
/// <param name="Total">Null where it was not asked for.</param>
/// <param name="HasBefore">There is a page before.</param>
/// <param name="HasAfter">There is a page after.</param>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, Tally? Total, bool HasBefore, bool HasAfter)
    where TRow : IListed
{
    public static ListPage<TRow> Nothing { get; } = new([], new(0), false, false);
}

/// <summary>A row that pages can be counted from.</summary>
public interface IListed
{
    Guid Id { get; }
}
