using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Policy;

/// <summary>All editions of the policy. Immutable: after an edit a new book is made from the rows.</summary>
public sealed class PolicyBook
{
    public const string DefaultEdition = "default";

    /// <summary>Amounts follow the base value without a ceiling; shipped to be compared with.</summary>
    public const string IndexedEdition = "pp-51-indexed";

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

    /// <summary>The same rows in any order give the same book; of several releases of one entry the latest counts.</summary>
    /// <exception cref="RuleBroken"><c>policy-entry-twice</c>, <c>policy-entry-missing</c>, <c>policy-value</c>, <c>policy-edition-missing</c>: with the edition and code at fault.</exception>
    public static PolicyBook From(IEnumerable<PolicyEntry> entries, IEnumerable<PolicyDirection> directions)
    {
        var rows = entries.ToList();
        var twice = rows.GroupBy(e => (e.Edition, e.Code, e.ValidFrom, e.Release)).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new RuleBroken("policy-entry-twice", twice.Key.Edition, twice.Key.Code, twice.Key.ValidFrom);
        }

        var all = InForce(rows);
        var list = directions.OrderBy(d => d.OfficialNo).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.ValidFrom).ToList();
        var byEdition = all.ToLookup(e => e.Edition, StringComparer.Ordinal);
        var editions = byEdition.ToDictionary(g => g.Key, g => new Edition(g.Key, WithBase(g.Key, byEdition), list), StringComparer.Ordinal);
        return editions.ContainsKey(DefaultEdition)
            ? new PolicyBook(editions, list)
            : throw new RuleBroken("policy-edition-missing", DefaultEdition);
    }

    /// <summary>Of several releases of one entry the latest: the earlier ones are superseded.</summary>
    public static IReadOnlyList<PolicyEntry> InForce(IEnumerable<PolicyEntry> rows) =>
        [.. rows.GroupBy(e => (e.Edition, e.Code, e.ValidFrom)).Select(g => g.MaxBy(e => e.Release)!)];

    /// <summary>The entries of an edition in force on that day, those of the edition it stands on included; none for an unknown edition.</summary>
    public static IReadOnlyList<PolicyEntry> InForceOn(DateOnly day, string edition, IEnumerable<PolicyEntry> rows)
    {
        var byEdition = InForce(rows).ToLookup(e => e.Edition, StringComparer.Ordinal);
        return
        [
            .. WithBase(edition, byEdition).Where(e => e.ValidFrom <= day)
                .GroupBy(e => e.Code, StringComparer.Ordinal).Select(g => g.MaxBy(e => e.ValidFrom)!)
                .OrderBy(e => e.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether the value can be read at all. How it stands beside the others (the order of the bands) only the whole book tells.</summary>
    public static bool Accepts(PolicyEntry entry)
    {
        if (entry.Code.StartsWith(PolicyCodes.Rule, StringComparison.Ordinal))
        {
            return entry.Value == "true";
        }

        try
        {
            var others = ShippedPolicy.Entries.Where(e => e.Edition == DefaultEdition && e.Code != entry.Code);
            List<PolicyEntry> all = [.. others, entry];
            PolicyResolver.Resolve(DefaultEdition, DateOnly.MaxValue, all.Where(e => !PolicyCodes.OfSupportAlone(e.Code)), ShippedPolicy.Directions);
            SupportResolver.Loan(DefaultEdition, DateOnly.MaxValue, all);
            SupportResolver.Refund(DefaultEdition, DateOnly.MaxValue, all);
            return true;
        }
        catch (RuleBroken broken)
        {
            return broken.Values is not [_, string code] || code != entry.Code;
        }
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
