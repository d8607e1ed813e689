using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>The bank's own forms of files.</summary>
public interface IBankFiles
{
    /// <summary>ISO 20022 <c>pain.001.001.09</c>. Equal batches give equal bytes.</summary>
    byte[] Pain001(PaymentBatch batch);

    /// <summary>What the bank says in a file: CSV, <c>pain.002.001.10</c> or <c>camt.054.001.08</c>, told by the content.</summary>
    /// <exception cref="Imports.FileRefused">It is something else, damaged, or larger than is read.</exception>
    BankWords Read(byte[] content);
}

/// <param name="Format"><c>csv</c>, <c>pain.002</c> or <c>camt.054</c>.</param>
public sealed record BankWords(string Format, IReadOnlyList<BankRow> Rows);

/// <summary>Bounds of the bank's files.</summary>
public static class BankLimits
{
    /// <summary>Bytes.</summary>
    public const int FileSize = 5 * 1024 * 1024;

    public const int Rows = 20_000;
}
