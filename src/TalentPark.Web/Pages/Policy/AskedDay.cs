using System.Globalization;

namespace TalentPark.Web.Pages.Policy;

/// <summary>The day a list is asked for, as typed into its filter.</summary>
internal static class AskedDay
{
    /// <summary>Today when nothing, or nothing sensible, was typed.</summary>
    public static DateOnly Read(string? typed, DateOnly today, out bool isWrong)
    {
        isWrong = false;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return today;
        }

        isWrong = !DateOnly.TryParseExact(typed.Trim(), ["dd.MM.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return isWrong ? today : day;
    }
}
