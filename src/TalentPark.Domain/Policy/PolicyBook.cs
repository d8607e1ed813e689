using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Policy;

/// <summary>All editions of the policy. Immutable: after an edit a new book is made from the rows.</summary>
public sealed class PolicyBook
{
    public const string DefaultEdition = "default";

    private readonly Dictionary<string, Edition> editions;

    private PolicyBook(Dictionary<string, Edition> editions, IReadOnlyList<PolicyDirection> directions)
    {
        this.editions = editions;
        Directions = directions;
    }

    /// <summary>Every direction that was ever on the list, in the list's order.</summary>
    public IReadOnlyList<PolicyDirection> Directions { get; }

    /// <summary>The names of the editions in ordinal order.</summary>
    public IReadOnlyList<string> Editions => [.. editions.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether a course's direction can be named so: a code that was ever on the list, or <c>unlisted</c>.</summary>
    public bool KnowsDirection(string code) => code == PolicyDirection.Unlisted || Directions.Any(d => d.Code == code);

    /// <summary>The edition of that name; the default one for null; null when there is none.</summary>
    public Edition? Edition(string? name) => editions.GetValueOrDefault(name ?? DefaultEdition);

    /// <summary>The same rows in any order give the same book.</summary>
    /// <exception cref="RuleBroken"><c>policy-entry-twice</c>, <c>policy-entry-missing</c>, <c>policy-value</c>, <c>policy-edition-missing</c>: with the edition and code at fault.</exception>
    public static PolicyBook From(IEnumerable<PolicyEntry> entries, IEnumerable<PolicyDirection> directions)
    {
        var all = entries.ToList();
        var twice = all.GroupBy(e => (e.Edition, e.Code, e.ValidFrom)).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new RuleBroken("policy-entry-twice", twice.Key.Edition, twice.Key.Code, twice.Key.ValidFrom);
        }

        var list = directions.OrderBy(d => d.OfficialNo).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.ValidFrom).ToList();
        var byEdition = all.ToLookup(e => e.Edition, StringComparer.Ordinal);
        var editions = byEdition.ToDictionary(g => g.Key, g => new Edition(g.Key, WithBase(g.Key, byEdition), list), StringComparer.Ordinal);
        return editions.ContainsKey(DefaultEdition)
            ? new PolicyBook(editions, list)
            : throw new RuleBroken("policy-edition-missing", DefaultEdition);
    }

    /// <summary>An overlay's own entries replace, code by code, those of the edition it stands on.</summary>
    private static List<PolicyEntry> WithBase(string name, ILookup<string, PolicyEntry> byEdition)
    {
        var own = byEdition[name].ToList();
        if (own.FirstOrDefault(e => e.Code == PolicyCodes.BasedOn)?.Value is not { } basis)
        {
            return own;
        }

        if (!byEdition.Contains(basis) || byEdition[basis].Any(e => e.Code == PolicyCodes.BasedOn))
        {
            throw new RuleBroken("policy-edition-missing", basis);
        }

        var replaced = own.Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
        return [.. own, .. byEdition[basis].Where(e => !replaced.Contains(e.Code))];
    }
}
