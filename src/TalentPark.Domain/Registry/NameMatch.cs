using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

internal enum NameLikeness
{
    Different,
    Near,
    Same,
}

/// <summary>A person's name as words of its <see cref="SearchKey"/>, ready to be compared.</summary>
internal sealed class NameWords
{
    private static readonly string[] ChildOf = ["ogli", "ugli", "kizi"];

    /// <summary>Longest first: Alisherovich and Alisher oʻgʻli are of one father.</summary>
    private static readonly string[] PatronymicEndings = ["yevich", "yevna", "ovich", "evich", "ovna", "evna"];

    public NameWords(string familyName, string givenName, string patronymic)
    {
        Given = SearchKey.WordsOf(givenName);
        Core = [.. SearchKey.WordsOf(familyName), .. Given];
        Fathers = [.. SearchKey.WordsOf(patronymic).Where(w => !ChildOf.Contains(w)).Select(Stem)];
        Core = [.. Core.Where(w => !ChildOf.Contains(w))];
        All = [.. Core, .. Fathers];
        Array.Sort(Core, StringComparer.Ordinal);
        Array.Sort(All, StringComparer.Ordinal);
    }

    /// <summary>Family and given name, in alphabetical order: people swap them.</summary>
    public string[] Core { get; }

    public string[] Given { get; }

    public string[] Fathers { get; }

    public string[] All { get; }

    private static string Stem(string word) =>
        PatronymicEndings.FirstOrDefault(e => word.Length > e.Length + 2 && word.EndsWith(e, StringComparison.Ordinal)) is { } ending ? word[..^ending.Length] : word;
}

/// <summary>Whether two persons' names are the same, nearly so, or different; see <see cref="PersonMatch"/> for the rule in words.</summary>
internal static class NameMatch
{
    private const int MostLetters = 2;

    public static NameLikeness Of(NameWords one, NameWords other)
    {
        var (less, more) = one.All.Length <= other.All.Length ? (one, other) : (other, one);
        if (less.Core.Length == 0)
        {
            return NameLikeness.Different;
        }

        var within = Covers(more.All, less.All);
        if (within && Covers(less.All, more.Core))
        {
            return NameLikeness.Same;
        }

        return within || AreNear(one, other) ? NameLikeness.Near : NameLikeness.Different;
    }

    /// <summary>The words pair off, each with one that differs by few letters; in all by no more than two.</summary>
    private static bool AreNear(NameWords one, NameWords other)
    {
        if (one.Core.Length != other.Core.Length || Distance(one.Core, other.Core, MostLetters) is not { } core)
        {
            return false;
        }

        return one.Fathers.Length != other.Fathers.Length || one.Fathers.Length == 0 || Distance(one.Fathers, other.Fathers, MostLetters - core) is not null;
    }

    /// <summary>The same for plain words.</summary>
    public static bool AreNear(string[] one, string[] other) =>
        one.Length > 0 && one.Length == other.Length && Distance(one, other, MostLetters) is not null;

    /// <summary>The least sum over all ways to pair the words; null when it is more than <paramref name="most"/>.</summary>
    private static int? Distance(ReadOnlySpan<string> one, ReadOnlySpan<string> other, int most)
    {
        if (one.Length == 0)
        {
            return 0;
        }

        int? least = null;
        for (var i = 0; i < other.Length; i++)
        {
            if (EditDistance.AreNear(one[0], other[i], out var first) && first <= most)
            {
                string[] rest = [.. other[..i], .. other[(i + 1)..]];
                if (Distance(one[1..], rest, most - first) is { } more && !(least <= first + more))
                {
                    least = first + more;
                }
            }
        }

        return least;
    }

    /// <summary>Whether each of the words stands among the others as often; both in alphabetical order.</summary>
    private static bool Covers(string[] others, string[] words)
    {
        var at = 0;
        foreach (var word in words)
        {
            while (at < others.Length && string.CompareOrdinal(others[at], word) < 0)
            {
                at++;
            }

            if (at == others.Length || others[at] != word)
            {
                return false;
            }

            at++;
        }

        return true;
    }
}
