using System.ComponentModel;

namespace TalentPark.Web.Api.Support;

/// <summary>What is asked about one certificate whose cost is to be paid back. A null is not known.</summary>
[Description("Facts about one certificate and its holder. Any fact may be null or absent: not known. Unknown members are ignored; of a member given twice the last counts.")]
public sealed record RefundQuestion
{
    [Description("The day of the application, not before 2024-02-17.")]
    public required DateOnly? ApplicationDate { get; init; }

    [Description("From 1900-01-01 to the application date.")]
    public DateOnly? BirthDate { get; init; }

    [Description("Whether the holder is a citizen of Uzbekistan.")]
    public bool? IsCitizen { get; init; }

    public RefundCertificateAnswers? Certificate { get; init; }

    [Description("Whether a receipt that shows the payment is on file.")]
    public bool? ReceiptOnFile { get; init; }

    public RefundCostAnswers? Cost { get; init; }
}

public sealed record RefundCertificateAnswers
{
    [Description("entry, medium or professional.")]
    public string? Level { get; init; }

    public DateOnly? IssuedOn { get; init; }

    [Description("Whether English at B2 or higher is proven; what is not known is not proven.")]
    public bool? EnglishB2 { get; init; }
}

[Description("What the exam cost, as the receipt shows it.")]
public sealed record RefundCostAnswers
{
    [Description("In the currency, at most two decimals.")]
    public decimal? Amount { get; init; }

    [Description("ISO 4217 code; UZS when null.")]
    public string? Currency { get; init; }

    [Description("The central bank's rate on the day of the payment, UZS for one unit; not read for UZS.")]
    public decimal? Rate { get; init; }
}
