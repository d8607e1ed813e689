using TalentPark.Application.Imports;
using TalentPark.Application.Payments;
using TalentPark.Domain.Payments;

namespace TalentPark.Infrastructure.Payments;

internal sealed class BankFiles(Debtor debtor) : IBankFiles
{
    public byte[] Pain001(PaymentBatch batch) => Payments.Pain001.Write(batch, debtor);

    public BankWords Read(byte[] content)
    {
        if (content.Length > BankLimits.FileSize)
        {
            throw new FileRefused("file-size", BankLimits.FileSize / 1024 / 1024);
        }

        var words = IsMarkup(content) ? BankXml.Read(content) : new BankWords("csv", BankCsv.Read(content));
        return words.Rows.Count switch
        {
            0 => throw new FileRefused("bank-no-rows"),
            > BankLimits.Rows => throw new FileRefused("file-rows", BankLimits.Rows),
            _ => words,
        };
    }

    /// <summary>The first character that is no blank, in any encoding an XML file may begin with.</summary>
    private static bool IsMarkup(byte[] content) => content.Take(64).FirstOrDefault(b => b is not (0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF)) == (byte)'<';
}
