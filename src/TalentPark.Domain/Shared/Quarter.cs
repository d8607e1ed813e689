using System.Globalization;
using System.Text.RegularExpressions;

namespace TalentPark.Domain.Shared;

/// <summary>A quarter of a calendar year, written 2025-Q1.</summary>
public readonly partial record struct Quarter : IComparable<Quarter>
{
    public const int FirstYear = 1990;
    public const int LastYear = 2100;

    /// <param name="year"><see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="no">1 to 4.</param>
    /// <exception cref="RuleBroken"><c>quarter-format</c>, <c>quarter-year</c>.</exception>
    public Quarter(int year, int no)
    {
        if (Fault(year, no) is { Length: > 0 } fault)
        {
            throw new RuleBroken(fault);
        }

        (Year, No) = (year, no);
    }

    public int Year { get; }

    /// <summary>1 to 4.</summary>
    public int No { get; }

    public DateOnly FirstDay => new(Year, (3 * No) - 2, 1);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>Reads 2025-Q1, 2025Q1, 2025-1, Q1 2025, 1/2025 and the same with blanks. Faults: <c>quarter-format</c>, <c>quarter-year</c>.</summary>
    public static bool TryParse(string? text, out Quarter quarter, out string fault)
    {
        quarter = default;
        var typed = (text ?? "").Trim();
        var match = typed.Length > 20 ? Match.Empty : YearFirst().Match(typed) is { Success: true } first ? first : YearLast().Match(typed);
        if (!match.Success)
        {
            fault = "quarter-format";
            return false;
        }

        var (year, no) = (Number(match, "year"), Number(match, "no"));
        fault = Fault(year, no);
        if (fault.Length > 0)
        {
            return false;
        }

        quarter = new(year, no);
        return true;
    }

    public Quarter AddQuarters(int number) => Of(FirstDay.AddMonths(3 * number));

    public int CompareTo(Quarter other) => FirstDay.CompareTo(other.FirstDay);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{No}");

    private static string Fault(int year, int no) =>
        no is < 1 or > 4 ? "quarter-format" : year is < FirstYear or > LastYear ? "quarter-year" : "";

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})\s*[-/. ]?\s*[Qq]?(?<no>[0-9])\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^[Qq]?(?<no>[0-9])\s*[-/. ]\s*(?<year>[0-9]{4})\z")]
    private static partial Regex YearLast();
}
