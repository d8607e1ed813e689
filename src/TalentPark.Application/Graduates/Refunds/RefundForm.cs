using System.Globalization;
using System.Text.Json;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates.Refunds;

/// <summary>A refund's form as typed: kept as it is, right or wrong, until it is submitted.</summary>
public sealed record RefundForm
{
    /// <summary>The longest value of one field, in characters.</summary>
    public const int FieldLength = 300;

    public string? Amount { get; init; }

    /// <summary>ISO 4217; UZS when empty.</summary>
    public string? Currency { get; init; }

    public string? Rate { get; init; }

    /// <summary>Where the rate is from.</summary>
    public string? RateSource { get; init; }

    public string? PaidOn { get; init; }

    public bool EnglishB2 { get; init; }

    public string? GuardianName { get; init; }

    public string? GuardianPinfl { get; init; }

    public string? Account { get; init; }

    public string? Mfo { get; init; }

    private IEnumerable<(string Field, string? Text)> Texts =>
    [
        (nameof(Amount), Amount), (nameof(Currency), Currency), (nameof(Rate), Rate), (nameof(RateSource), RateSource), (nameof(PaidOn), PaidOn),
        (nameof(GuardianName), GuardianName), (nameof(GuardianPinfl), GuardianPinfl), (nameof(Account), Account), (nameof(Mfo), Mfo),
    ];

    public static RefundForm Of(CertificateRefund refund) => JsonSerializer.Deserialize<RefundForm>(refund.FormJson) ?? new();

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <exception cref="InputRefused">A field is longer than anything that can be meant.</exception>
    public void MustFit()
    {
        var typed = new Typed();
        foreach (var (field, _) in Texts.Where(t => t.Text?.Length > FieldLength))
        {
            typed.Add(field, "too-long", FieldLength);
        }

        typed.Refuse();
    }
}

/// <summary>What a form comes to.</summary>
/// <param name="Cost">Null while amount or currency are faulty.</param>
/// <param name="Guardian">Null where none is wanted, or he or she is faulty.</param>
/// <param name="Faults">Of the fields; empty when it may be submitted.</param>
public sealed record TypedRefund(ExamCost? Cost, RefundPayee? Guardian, BankAccount Account, Mfo Mfo, IReadOnlyList<InputFault> Faults)
{
    private const decimal MaxCost = 1_000_000_000m;

    /// <param name="needsGuardian">A child: a guardian applies.</param>
    /// <param name="own">The person's PINFL; null while it is not known.</param>
    /// <param name="on">The application date.</param>
    public static TypedRefund Read(RefundForm form, bool needsGuardian, string? own, DateOnly on, DateOnly issuedOn)
    {
        var typed = new Typed();
        var currency = string.IsNullOrWhiteSpace(form.Currency) ? ExamCost.Som : form.Currency.Trim().ToUpperInvariant();
        var amount = Number(typed, nameof(form.Amount), form.Amount, 2);
        decimal? rate = null;
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            typed.Add(nameof(form.Currency), "currency");
        }
        else if (currency != ExamCost.Som)
        {
            rate = Number(typed, nameof(form.Rate), form.Rate, 4);
            if (string.IsNullOrWhiteSpace(form.RateSource))
            {
                typed.Add(nameof(form.RateSource), "required");
            }
        }

        Paid(typed, form.PaidOn, on);
        var guardian = needsGuardian ? ReadGuardian(typed, form, own, on) : null;
        var account = typed.Read<BankAccount>(nameof(form.Account), form.Account, BankAccount.TryParse);
        var mfo = typed.Read<Mfo>(nameof(form.Mfo), form.Mfo, Domain.Shared.Mfo.TryParse);
        return new(amount is { } cost && typed.IsFine(nameof(form.Currency)) ? new(cost, currency, rate) : null, guardian, account, mfo, typed.Faults);
    }

    private static decimal? Number(Typed typed, string field, string? text, int decimals)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            typed.Add(field, "required");
            return null;
        }

        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value is <= 0 or > MaxCost || decimal.Round(value, decimals) != value)
        {
            typed.Add(field, "amount-positive");
            return null;
        }

        return value;
    }

    private static void Paid(Typed typed, string? text, DateOnly on)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            typed.Add(nameof(RefundForm.PaidOn), "required");
        }
        else if (!DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            typed.Add(nameof(RefundForm.PaidOn), "date");
        }
        else if (day > on || day < on.AddYears(-5))
        {
            typed.Add(nameof(RefundForm.PaidOn), "refund-paid-day");
        }
    }

    private static RefundPayee? ReadGuardian(Typed typed, RefundForm form, string? own, DateOnly on)
    {
        if (!PlainText.TryClean(form.GuardianName, LoanSecurity.NameLength, out var name, out var fault))
        {
            typed.Add(nameof(form.GuardianName), fault == "text-empty" ? "required" : fault == "text-long" ? "too-long" : fault, LoanSecurity.NameLength);
        }

        var pinfl = typed.Read<Pinfl>(nameof(form.GuardianPinfl), form.GuardianPinfl, Pinfl.TryParse);
        if (!typed.IsFine(nameof(form.GuardianPinfl)))
        {
            return null;
        }

        if (pinfl.Value == own || Age.CompletedYears(pinfl.BirthDate, on) < Adult)
        {
            typed.Add(nameof(form.GuardianPinfl), "guardian-adult");
        }

        return typed.IsFine(nameof(form.GuardianName)) && typed.IsFine(nameof(form.GuardianPinfl)) ? new(name, pinfl.Value) : null;
    }

    /// <summary>Completed years from which somebody acts for a child (Civil Code, art. 22).</summary>
    private const int Adult = 18;
}
