namespace TalentPark.Application.Payments;

/// <summary>Whose account the programme pays from.</summary>
/// <param name="Account">20 digits.</param>
/// <param name="Mfo">5 digits of the bank's branch.</param>
/// <param name="Stir">9 digits.</param>
public sealed record Debtor(string Name, string Account, string Mfo, string Stir);
