using Microsoft.Extensions.Configuration;
using TalentPark.Application.Payments;

namespace TalentPark.Infrastructure.Payments;

internal static class DebtorSettings
{
    /// <summary>Section <c>Payments:Debtor</c>. Without it an account that no bank has, so that files of a trial installation pay nobody.</summary>
    public static Debtor Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Payments:Debtor");
        var debtor = new Debtor(
            section["Name"] ?? "IT Park (namuna)", section["Account"] ?? "20208000000000000000", section["Mfo"] ?? "00000", section["Stir"] ?? "300000000");
        return Digits(debtor.Account, 20) && Digits(debtor.Mfo, 5) && Digits(debtor.Stir, 9)
            ? debtor
            : throw new InvalidOperationException("Payments:Debtor needs Account of 20, Mfo of 5 and Stir of 9 digits.");
    }

    private static bool Digits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);
}
