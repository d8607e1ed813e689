namespace TalentPark.Application.Shared;

/// <summary>Personal numbers as shown to those who need not read them whole.</summary>
public static class Masked
{
    /// <summary>•••••••••• 0015</summary>
    public static string Pinfl(string? pinfl) => pinfl is { Length: 14 } ? $"•••••••••• {pinfl[^4..]}" : "";

    /// <summary>•••• •••• •••• 1234 of a 20-digit account.</summary>
    public static string Account(string account) => account.Length > 4 ? $"•••• {account[^4..]}" : "";
}
