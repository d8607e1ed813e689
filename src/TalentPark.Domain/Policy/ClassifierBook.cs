using System.Globalization;

namespace TalentPark.Domain.Policy;

/// <summary>All classifiers as the latest release has them. Immutable: after a release a new book is made from the rows.</summary>
public sealed class ClassifierBook
{
    private readonly Dictionary<(string Kind, string Code), ClassifierItem[]> dated;

    private ClassifierBook(Dictionary<(string Kind, string Code), ClassifierItem[]> dated) => this.dated = dated;

    public static ClassifierBook Empty { get; } = From([]);

    /// <summary>Of several rows for one day the latest released counts.</summary>
    public static ClassifierBook From(IEnumerable<ClassifierItem> items) => new(items
        .GroupBy(i => (i.Kind, i.Code, i.ValidFrom)).Select(g => g.MaxBy(i => i.Release)!)
        .GroupBy(i => (i.Kind, i.Code)).ToDictionary(g => g.Key, g => g.OrderBy(i => i.ValidFrom).ToArray()));

    /// <summary>What can be chosen on that day, in the order of the codes.</summary>
    public IReadOnlyList<ClassifierItem> Open(string kind, DateOnly day) =>
        [.. dated.Where(d => d.Key.Kind == kind).Select(d => InForce(d.Value, day)).OfType<ClassifierItem>().Where(i => !i.IsClosed).OrderBy(i => i.Code, StringComparer.Ordinal)];

    /// <summary>The item in force on that day, a closed one as well; null when the code is not known by then.</summary>
    public ClassifierItem? Find(string kind, string code, DateOnly day) => dated.TryGetValue((kind, code), out var items) ? InForce(items, day) : null;

    /// <summary>The approved list: a code's days from its first until it is closed are one period, whatever it was called.</summary>
    public IReadOnlyList<PolicyDirection> Directions => [.. dated.Where(d => d.Key.Kind == ClassifierKinds.Direction).SelectMany(d => Periods(d.Value))];

    private static ClassifierItem? InForce(ClassifierItem[] items, DateOnly day) => Array.FindLast(items, i => i.ValidFrom <= day);

    private static IEnumerable<PolicyDirection> Periods(ClassifierItem[] items)
    {
        ClassifierItem? first = null;
        foreach (var item in items)
        {
            if (item.IsClosed && first is not null)
            {
                yield return Direction(first, items, item.ValidFrom.AddDays(-1));
            }

            first = item.IsClosed ? null : first ?? item;
        }

        if (first is not null)
        {
            yield return Direction(first, items, null);
        }
    }

    private static PolicyDirection Direction(ClassifierItem first, ClassifierItem[] items, DateOnly? to)
    {
        var last = items.Last(i => !i.IsClosed && (to is null || i.ValidFrom <= to));
        return new(first.Code, last.Group, last.Names.Uz, first.ValidFrom, to, int.TryParse(last.Detail, NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 0);
    }
}
