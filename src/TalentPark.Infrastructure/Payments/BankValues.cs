using System.Globalization;
using TalentPark.Domain.Payments;

namespace TalentPark.Infrastructure.Payments;

/// <summary>Texts of the bank's files as values. What cannot be read is left out, never guessed: such a row waits for a person.</summary>
internal static class BankValues
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd.MM.yyyy", "dd/MM/yyyy"];

    public static BankRow Row(string? reference, BankOutcome outcome, string? reason, string? day, string? amount, string? currency, string? account) => new(
        Cut(reference, 35), outcome, Cut(reason, BankAnswerRow.ReasonLength), Day(day), currency is null or "UZS" ? Amount(amount) : null,
        account is { } typed && string.Concat(typed.Where(c => c != ' ')) is { Length: > 0 } digits ? Cut(digits, 34) : null);

    public static decimal? Amount(string? text)
    {
        var plain = string.Concat((text ?? "").Where(c => c is not (' ' or '\u00A0' or '\u202F')));
        var separators = plain.Count(c => c is ',' or '.');
        return separators <= 1 && decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount < 1_000_000_000_000_000m && decimal.Round(amount, 2) == amount ? amount : null;
    }

    public static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2100 ? day : null;

    private static string Cut(string? text, int max) => text is null ? "" : string.Concat(text.Trim().Where(c => !char.IsControl(c))) is var clean && clean.Length > max ? clean[..max] : clean;
}
