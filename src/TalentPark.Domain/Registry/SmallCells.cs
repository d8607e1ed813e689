namespace TalentPark.Domain.Registry;

/// <summary>Counts of persons that are too small to be published: behind 1 to 4 somebody may recognise a person.</summary>
public static class SmallCells
{
    /// <summary>The smallest count of persons that is published, 0 aside.</summary>
    public const int Least = 5;

    /// <summary>
    /// The counts as anyone may see them; null for a hidden one. When a single count is hidden the next smallest is hidden too, else it could be
    /// reckoned back from the score and the others.
    /// </summary>
    public static IReadOnlyList<int?> Hide(IReadOnlyList<int> counts)
    {
        var hidden = counts.Select(c => c is > 0 and < Least).ToArray();
        if (hidden.Count(h => h) == 1)
        {
            var next = Enumerable.Range(0, counts.Count).Where(i => !hidden[i] && counts[i] > 0).OrderBy(i => counts[i]).Cast<int?>().FirstOrDefault();
            if (next is { } also)
            {
                hidden[also] = true;
            }
        }

        return [.. counts.Select((c, i) => hidden[i] ? (int?)null : c)];
    }
}
