namespace TalentPark.Application.Imports;

/// <summary>
/// Writes many rows at once, past the change tracker and its audit entries: the act that does so is audited as one. Columns, converters and
/// encryption are those of the model; constraints and indexes hold as always.
/// </summary>
public interface IBulk
{
    /// <summary>Adds rows by COPY.</summary>
    /// <exception cref="Domain.Shared.RuleBroken">A constraint refused; nothing of the transaction stays.</exception>
    Task Insert<T>(IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class;

    /// <summary>Writes every column of rows that are on record, found by their key.</summary>
    /// <exception cref="Domain.Shared.RuleBroken">A constraint refused; nothing of the transaction stays.</exception>
    Task Update<T>(IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class;

    /// <summary>Does the work in one transaction: all of it, or nothing when it throws. What was tracked is forgotten afterwards.</summary>
    Task InTransaction(Func<CancellationToken, Task> work, CancellationToken ct);
}
