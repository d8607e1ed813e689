using System.Globalization;

namespace TalentPark.Domain.Payments;

/// <summary>
/// What a transfer is called by on its way to the bank and back: batch, number and two check digits (ISO 7064, MOD 97-10), so that a reference with one character
/// altered is none.
/// </summary>
public static class PaymentReference
{
    /// <param name="batch">TPP-2026-00012.</param>
    /// <param name="no">The payment's number in its batch.</param>
    /// <returns>TPP-2026-00012-00001-55; 35 characters at most.</returns>
    public static string Of(string batch, int no)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{batch}-{no:D5}");
        return string.Create(CultureInfo.InvariantCulture, $"{body}-{98 - Remainder(body + "00"):D2}");
    }

    /// <summary>Whether the check digits agree with the rest.</summary>
    public static bool IsWhole(string reference) => reference.Length is > 3 and <= 35 && Remainder(reference) == 1;

    private static int Remainder(string text)
    {
        var remainder = 0;
        foreach (var c in text)
        {
            remainder = c switch
            {
                >= '0' and <= '9' => ((remainder * 10) + (c - '0')) % 97,
                >= 'A' and <= 'Z' => ((remainder * 100) + (c - 'A' + 10)) % 97,
                '-' => remainder,
                _ => -1,
            };
            if (remainder < 0)
            {
                return -1;
            }
        }

        return remainder;
    }
}
