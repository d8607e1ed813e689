using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>Compares records by <see cref="PersonMatch"/> and <see cref="EmployerMatch"/> and keeps the pairs that match.</summary>
public sealed class DuplicateFinder(IDuplicateRecords records, TimeProvider clock)
{
    private const int Chunk = 5_000;

    /// <summary>The whole register.</summary>
    /// <returns>How many pairs match, those known before included.</returns>
    public async Task<int> Country(PairKind kind, CancellationToken ct)
    {
        var (count, chunk) = (0, new List<FoundPair>());
        await foreach (var pair in Matching(kind, null, ct))
        {
            chunk.Add(pair);
            count++;
            if (chunk.Count == Chunk)
            {
                await records.Keep(kind, chunk, clock.GetUtcNow(), ct);
                chunk.Clear();
            }
        }

        await records.Keep(kind, chunk, clock.GetUtcNow(), ct);
        return count;
    }

    /// <summary>One record that was added or changed; open pairs that no longer match go.</summary>
    public async Task Of(PairKind kind, Guid id, CancellationToken ct)
    {
        var found = new List<FoundPair>();
        await foreach (var pair in Matching(kind, id, ct))
        {
            found.Add(pair);
        }

        await records.DropOpen(id, [.. found.Select(f => f.OneId == id ? f.OtherId : f.OneId)], ct);
        await records.Keep(kind, found, clock.GetUtcNow(), ct);
    }

    private async IAsyncEnumerable<FoundPair> Matching(PairKind kind, Guid? id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var found in kind == PairKind.Person
            ? Compared(records.Persons(id, ct), PersonMatch.Of)
            : Compared(records.Employers(id, ct), EmployerMatch.Of))
        {
            if (found.Match.Result != MatchResult.None)
            {
                yield return found;
            }
        }
    }

    private static async IAsyncEnumerable<FoundPair> Compared<T>(IAsyncEnumerable<Candidates<T>> candidates, Func<T, T, Match> match)
    {
        await foreach (var (oneId, one, otherId, other) in candidates)
        {
            yield return new(oneId, otherId, match(one, other));
        }
    }
}
