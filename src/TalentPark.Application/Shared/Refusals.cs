namespace TalentPark.Application.Shared;

/// <summary>One fault in what was typed: the field, the fault's code (words: <c>Faults.{code}</c>) and values for its sentence.</summary>
public sealed record InputFault(string Field, string Code, params object?[] Values);

/// <summary>Expected bad input: shown beside the fields, nothing is written.</summary>
public sealed class InputRefused(IReadOnlyList<InputFault> faults) : Exception(string.Join(", ", faults.Select(f => f.Code)))
{
    public InputRefused(string field, string code, params object?[] values)
        : this([new InputFault(field, code, values)])
    {
    }

    public IReadOnlyList<InputFault> Faults { get; } = faults;
}

/// <summary>No such record, or not one the reader may know of.</summary>
public sealed class NotFound() : Exception("not-found");

/// <summary>The roles of the reader do not hold the permission.</summary>
public sealed class NotAllowed() : Exception("not-allowed");

/// <summary>The record was changed after the form was opened; nothing was written.</summary>
public sealed class StaleForm() : Exception("stale-form");
