namespace TalentPark.Domain.Shared;

/// <summary>An invariant of the domain would be broken by what was asked. Carries a stable code, never a text for people.</summary>
public sealed class RuleBroken(string code, params object?[] values) : Exception(code)
{
    /// <summary>Stable code in kebab-case; the sentence for it is the resource <c>Refusals.{code}</c>.</summary>
    public string Code { get; } = code;

    /// <summary>Values for the sentence's placeholders: numbers, days, codes. Never a personal value.</summary>
    public IReadOnlyList<object?> Values { get; } = values;
}
