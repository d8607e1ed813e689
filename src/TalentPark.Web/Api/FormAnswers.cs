using System.Globalization;
using TalentPark.Web.Binding;

namespace TalentPark.Web.Api;

/// <summary>Answers typed into a form: days as 26.03.2026, sums as 11 000 000. An empty field is not known.</summary>
/// <param name="typed">What stands in the field of that path.</param>
/// <param name="rows">How many rows a list of that path has.</param>
/// <param name="faults">Where faults go.</param>
public sealed class FormAnswers(Func<string, string?> typed, Func<string, int> rows, Faults faults) : IAnswers
{
    public Faults Faults => faults;

    public string? Text(string path) => typed(path)?.Trim() is { Length: > 0 } text ? text : null;

    public int? Rows(string path) => rows(path);

    public DateOnly? Day(string path) => Read<DateOnly>(path, "NotADayTyped", text => DayBinder.TryRead(text, out var day) ? day : null);

    /// <summary>Months are written by the page itself.</summary>
    public DateOnly? Month(string path) => Read<DateOnly>(path, "NotAMonth", text =>
        DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null);

    public bool? Flag(string path) => Read<bool>(path, "NotAChoice", text => bool.TryParse(text, out var flag) ? flag : null);

    public decimal? Amount(string path)
    {
        var sum = Read<decimal>(path, "NotAnAmountTyped", text => MoneyBinder.TryRead(text, out var read) ? read : null);
        if (sum < 0)
        {
            faults.Add(path, "BelowZero");
        }

        return sum < 0 ? null : sum;
    }

    private T? Read<T>(string path, string fault, Func<string, T?> read)
        where T : struct
    {
        if (Text(path) is not { } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            faults.Add(path, fault);
        }

        return value;
    }
}
