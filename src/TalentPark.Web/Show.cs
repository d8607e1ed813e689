using System.Globalization;

namespace TalentPark.Web;

/// <summary>How values look to people, alike in every language: days 26.03.2026, numbers 25 000 000 with no-break spaces.</summary>
public static class Show
{
    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = "," };

    private static readonly TimeSpan Tashkent = TimeSpan.FromHours(5);

    public static string Number(decimal value) => value.ToString(value == decimal.Truncate(value) ? "#,##0" : "#,##0.00", Numbers);

    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day is { } d ? Day(d) : "";

    /// <summary>A moment in Tashkent's time.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToOffset(Tashkent).ToString("dd.MM.yyyy, HH:mm", CultureInfo.InvariantCulture);
}
