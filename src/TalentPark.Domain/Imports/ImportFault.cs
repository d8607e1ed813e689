namespace TalentPark.Domain.Imports;

/// <summary>What is wrong, or worth a look, with one row of an imported file.</summary>
/// <param name="Column">Key of the column; empty when it concerns the whole row.</param>
/// <param name="Code">Stable code; its sentence is <c>Faults.{code}</c>.</param>
/// <param name="Values">Values for the sentence's placeholders: numbers, days, codes. Never a personal value.</param>
public sealed record ImportFault(string Column, string Code, IReadOnlyList<string> Values);
