namespace TalentPark.Application.Imports;

/// <summary>One run of one import: for whom, on which day, and what the kind remembers from batch to batch.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="CentreId">The centre whose facts these are; null for IT Park's own imports.</param>
/// <param name="ActorId">The account that uploaded the file.</param>
/// <param name="Now">The moment of the batch; its Tashkent day is the day of recording.</param>
/// <param name="IsPreview">Nothing will be written in this run: rows of earlier batches are not on record, so remember them in <see cref="Memory"/>.</param>
public sealed record ImportScope(Guid ImportId, Guid? CentreId, Guid ActorId, DateTimeOffset Now, bool IsPreview)
{
    private readonly Dictionary<Type, object> _memory = [];

    /// <summary>What the kind remembers of earlier rows of this run, to find a row that repeats another; empty again after an interruption.</summary>
    public T Memory<T>()
        where T : class, new()
    {
        if (!_memory.TryGetValue(typeof(T), out var kept))
        {
            _memory[typeof(T)] = kept = new T();
        }

        return (T)kept;
    }
}
