namespace TalentPark.Domain.Shared;

/// <summary>Lists read in hot loops are arrays behind their interface: walking one as a span costs a fraction of asking the interface for each item.</summary>
internal static class Lists
{
    public static IReadOnlyList<T>? AsArray<T>(IReadOnlyList<T>? list) => list is null or T[]? list : list.ToArray();

    public static ReadOnlySpan<T> Items<T>(this IReadOnlyList<T> list) => list is T[] array ? array : list.ToArray();
}
