namespace TalentPark.Web.Api;

/// <summary>All faults found in one set of answers, in the order they were found.</summary>
public sealed class Faults
{
    /// <summary>More than anyone reads, and little enough that a hostile body cannot make a huge answer.</summary>
    private const int Most = 500;

    private readonly List<Fault> _all = [];

    private readonly HashSet<(string Path, string Code)> _seen = [];

    public bool Any => _all.Count > 0;

    public IReadOnlyList<Fault> All => _all;

    public bool At(string path) => _all.Exists(f => f.Path == path);

    /// <summary>Notes a fault; the same one at the same place counts once.</summary>
    public void Add(string path, string code, params object?[] values)
    {
        if (_all.Count < Most && _seen.Add((path, code)))
        {
            _all.Add(new Fault(path, code, values));
        }
    }

    /// <summary>Path → sentences in the reader's language, as RFC 9457 <c>errors</c>.</summary>
    public Dictionary<string, string[]> Sentences(Words words) => _all
        .GroupBy(f => f.Path, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Select(f => f.Sentence(words)).ToArray(), StringComparer.Ordinal);
}
