using Microsoft.AspNetCore.Http.Extensions;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Lists;

/// <summary>A list as its frame shows it: the way it was asked for, and addresses of the ways on. Knows nothing of the rows.</summary>
/// <param name="Path">The page's address without what was asked.</param>
/// <param name="Query">What was asked, by name: filters, order, page, sealed text.</param>
public sealed record ListView(string Path, IReadOnlyDictionary<string, string> Query)
{
    public const string FindKey = "q", SealedKey = "t", SortKey = "sort", OrderKey = "order", AfterKey = "after", BeforeKey = "before";

    public required IReadOnlyList<ListFilter> Filters { get; init; }

    /// <summary>What was typed to find something; null for nothing.</summary>
    public string? Find { get; init; }

    public required string FindLabel { get; init; }

    public required string FindHint { get; init; }

    /// <summary>The typed text may be personal: it stands in the address sealed.</summary>
    public bool IsSealed { get; init; }

    /// <summary>The column sorted by.</summary>
    public required string Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>Found by name, a list has an order of its own: best match first.</summary>
    public bool CanSort { get; init; } = true;

    public bool CanExport { get; init; }

    public required Tally Total { get; init; }

    /// <summary>The row the page before is counted from; null when there is none.</summary>
    public Guid? Before { get; init; }

    /// <summary>The row the page after is counted from; null when there is none.</summary>
    public Guid? After { get; init; }

    public bool IsFiltered => Find is not null || Filters.Any(f => f.IsOn);

    /// <summary>Without one filter, from the first page.</summary>
    public string Without(string name) => Address(Kept(name));

    /// <summary>Without any filter; the order stays.</summary>
    public string Unfiltered => Address(Query.Where(p => p.Key is SortKey or OrderKey));

    public string PageAfter => Address(Kept().Append(new(AfterKey, $"{After}")));

    public string PageBefore => Address(Kept().Append(new(BeforeKey, $"{Before}")));

    /// <summary>Sorted by the column; by the one it is sorted by already, the other way round.</summary>
    public string SortedBy(string column)
    {
        var descending = Sort == column && !Descending;
        return Address([.. Kept(SortKey, OrderKey), new(SortKey, column), new(OrderKey, descending ? "desc" : "asc")]);
    }

    public string Export(string format) => Address([new("handler", "Export"), new("format", format), .. Kept()]);

    private IEnumerable<KeyValuePair<string, string>> Kept(params string[] without) =>
        Query.Where(p => p.Key is not (AfterKey or BeforeKey) && !without.Contains(p.Key));

    private string Address(IEnumerable<KeyValuePair<string, string>> query) => $"{Path}{new QueryBuilder(query).ToQueryString()}";
}
