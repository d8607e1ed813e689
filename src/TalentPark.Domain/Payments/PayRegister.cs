using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TalentPark.Domain.Payments;

/// <summary>The canonical rows of a pay register: what its hash is over, whatever form the register is given out in.</summary>
public static class PayRegister
{
    /// <summary>One row a payment, in order: number, end-to-end id, STIR or PINFL, MFO, account, sum with two decimals, with semicolons between and a line feed after each; UTF-8.</summary>
    public static string Rows(PaymentBatch batch) => string.Concat(batch.ToSend.Select(p =>
        string.Create(CultureInfo.InvariantCulture, $"{p.No};{p.EndToEndId};{p.PayeeNumber};{p.Mfo};{p.Account};{p.Amount:F2}\n")));

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public static string Sha256(PaymentBatch batch) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Rows(batch))));
}
