using System.Globalization;
using System.Text.RegularExpressions;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Imports;

/// <summary>How cells of every kind are read; each is a parser for <see cref="FileRow.Read{T}"/>. What could mean two things is refused, never guessed.</summary>
public static partial class CellParsers
{
    /// <summary>Days of the programme; birth dates go back to 1900.</summary>
    private static readonly DateOnly First = new(1900, 1, 1), Last = new(2100, 12, 31);

    /// <summary>The day a spreadsheet counts from. Serials are taken with five digits, 18.05.1927 on: four could be a year.</summary>
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>
    /// 26.03.2026, 2026-03-26, 26/03/2026 and a spreadsheet's serial number. Faults: <c>day-form</c>, <c>day-none</c> (31.11.2025), <c>day-ambiguous</c> (03/04/2026),
    /// <c>day-order</c> (03/25/2026), <c>day-range</c>.
    /// </summary>
    public static bool Day(string? text, out DateOnly day, out string fault)
    {
        var typed = (text ?? "").Trim();
        day = default;
        if (Dotted().Match(typed) is { Success: true } dotted)
        {
            return Made(Number(dotted, 3), Number(dotted, 2), Number(dotted, 1), out day, out fault);
        }

        if (Iso().Match(typed) is { Success: true } iso)
        {
            return Made(Number(iso, 1), Number(iso, 2), Number(iso, 3), out day, out fault);
        }

        if (Slashed().Match(typed) is { Success: true } slashed)
        {
            var (first, second) = (Number(slashed, 1), Number(slashed, 2));
            fault = second > 12 && first <= 12 ? "day-order" : first <= 12 && first != second ? "day-ambiguous" : "";
            return fault.Length == 0 && Made(Number(slashed, 3), second, first, out day, out fault);
        }

        if (Serial().IsMatch(typed))
        {
            day = SerialZero.AddDays(int.Parse(typed, CultureInfo.InvariantCulture));
            return InRange(day, out fault);
        }

        fault = "day-form";
        return false;
    }

    /// <summary>A month as 2025-03, 03.2025, or any day of it. Gives its first day. Faults as <see cref="Day"/>, and <c>month-form</c>.</summary>
    public static bool Month(string? text, out DateOnly month, out string fault)
    {
        var typed = (text ?? "").Trim();
        if (YearMonth().Match(typed) is { Success: true } ym)
        {
            return Made(Number(ym, 1), Number(ym, 2), 1, out month, out fault);
        }

        if (MonthYear().Match(typed) is { Success: true } my)
        {
            return Made(Number(my, 2), Number(my, 1), 1, out month, out fault);
        }

        var isDay = Day(typed, out month, out fault);
        month = isDay ? new DateOnly(month.Year, month.Month, 1) : default;
        fault = fault == "day-form" ? "month-form" : fault;
        return isDay;
    }

    /// <summary>11000000, 11 000 000,50 or 11 000 000.5. Faults: <c>sum-form</c> (11,000 could be eleven or eleven thousand).</summary>
    public static bool Sum(string? text, out decimal sum, out string fault)
    {
        var plain = AnySpace().Replace((text ?? "").Trim(), " ").Replace('−', '-');
        sum = 0;
        fault = SumForm().IsMatch(plain) && decimal.TryParse(
            plain.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out sum) ? "" : "sum-form";
        return fault.Length == 0;
    }

    /// <summary>Ha, yoʻq, да, нет, yes, no, 1, 0, +, -. Fault: <c>yes-no</c>.</summary>
    public static bool YesNo(string? text, out bool yes, out string fault)
    {
        var word = HeaderKey.Of(text);
        yes = word is "ha" or "ҳа" or "da" or "да" or "yes" or "true" or "1" || text?.Trim() == "+";
        fault = yes || word is "yoq" or "йоқ" or "йўқ" or "net" or "нет" or "no" or "false" or "0" || text?.Trim() == "-" ? "" : "yes-no";
        return fault.Length == 0;
    }

    /// <summary>A parser of one line of text: see <see cref="PlainText"/>. Faults: <c>too-long</c> and those of plain text.</summary>
    public static string Line(this FileRow row, string column, int max)
    {
        if (!PlainText.TryClean(row[column], max, out var clean, out var fault))
        {
            row.Refuse(column, fault switch { "text-empty" => "required", "text-long" => "too-long", _ => fault }, fault == "text-long" ? [max] : []);
        }

        return clean;
    }

    private static bool Made(int year, int month, int dayOfMonth, out DateOnly day, out string fault)
    {
        day = default;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            fault = "day-none";
            return false;
        }

        day = new DateOnly(year, month, dayOfMonth);
        return InRange(day, out fault);
    }

    private static bool InRange(DateOnly day, out string fault)
    {
        fault = day < First || day > Last ? "day-range" : "";
        return fault.Length == 0;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})(?: г\.?)?\z")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ]00:00(?::00)?)?\z")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\z")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^[1-9][0-9]{4}\z")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^([0-9]{4})[-./]([0-9]{1,2})\z")]
    private static partial Regex YearMonth();

    [GeneratedRegex(@"^([0-9]{1,2})[-./]([0-9]{4})\z")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"\s")]
    private static partial Regex AnySpace();

    [GeneratedRegex(@"^-?([0-9]+|[0-9]{1,3}( [0-9]{3})+)([.,][0-9]{1,2})?\z")]
    private static partial Regex SumForm();
}
