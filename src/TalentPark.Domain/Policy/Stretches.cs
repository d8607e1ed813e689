namespace TalentPark.Domain.Policy;

/// <summary>One value for every stretch of days in which nothing changes.</summary>
internal sealed class Stretches<T>
{
    private readonly DateOnly[] starts;
    private readonly T[] values;

    /// <param name="first">The first stretch also answers for every earlier day.</param>
    /// <param name="changes">Days on which something changes, in any order.</param>
    /// <param name="resolve">The value of one day.</param>
    public Stretches(DateOnly first, IEnumerable<DateOnly> changes, Func<DateOnly, T> resolve)
    {
        starts = [.. changes.Where(day => day > first).Append(first).Distinct().Order()];
        values = [.. starts.Select(resolve)];
    }

    /// <summary>Allocates nothing.</summary>
    public T At(DateOnly day)
    {
        for (var i = starts.Length - 1; i > 0; i--)
        {
            if (starts[i] <= day)
            {
                return values[i];
            }
        }

        return values[0];
    }
}
