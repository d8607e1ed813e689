using TalentPark.Domain.Claims;

namespace TalentPark.Domain.Loans;

/// <summary>
/// What is known about one certificate whose cost is to be paid back (CM-95 of 17.02.2024). A null is a fact nobody knows; it makes the rules that
/// read it <see cref="RuleOutcome.Unknown"/>.
/// </summary>
public sealed record RefundFacts
{
    public DateOnly? BirthDate { get; init; }

    public bool? IsCitizen { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>Code of the classifier of levels.</summary>
    public string? Level { get; init; }

    /// <summary>Whether English at B2 or higher is proven. What is not known is not proven.</summary>
    public bool? EnglishB2 { get; init; }

    /// <summary>Whether a receipt that shows the payment is on file.</summary>
    public bool? ReceiptOnFile { get; init; }

    public ExamCost? Cost { get; init; }
}

/// <summary>What the exam cost, as the receipt shows it.</summary>
/// <param name="Amount">Above 0, in the currency, at most two decimals.</param>
/// <param name="Currency">ISO 4217 code, such as UZS or USD.</param>
/// <param name="Rate">The central bank's rate on the day of the payment, UZS for one unit; null while it is not known. Not read for UZS.</param>
public sealed record ExamCost(decimal Amount, string Currency, decimal? Rate)
{
    public const string Som = "UZS";

    /// <summary>UZS, not rounded; null while the rate is not known.</summary>
    public decimal? InSom => Currency == Som ? Amount : Amount * Rate;
}
