using System.Globalization;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using TalentPark.Web.Binding;

namespace TalentPark.Web.Pages;

/// <summary>
/// The rows for wages: one for each month that counts. Before the hire date is known they are "month 1" to "month 6"; afterwards each has its
/// calendar month and keeps it, so that a corrected hire date never moves a wage to another month.
/// </summary>
internal static class CheckWages
{
    public static List<CheckForm.WageFields> Rows(CheckForm.EmploymentFields employment, PolicyParameters parameters)
    {
        var typed = employment.MonthlyWages;
        if (!DayBinder.TryRead(employment.StartedOn ?? "", out var hired) || hired.Year is < 1990 or > 2100)
        {
            return [.. typed, .. Enumerable.Range(0, Math.Max(0, parameters.WageMonths - typed.Count)).Select(_ => new CheckForm.WageFields())];
        }

        var months = SubsidyDates.WageMonths(hired, parameters).Select(m => m.ToString("yyyy-MM", CultureInfo.InvariantCulture)).ToList();
        var rows = months.Select(month => new CheckForm.WageFields { Month = month }).ToList();
        for (var i = 0; i < typed.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(typed[i].Gross))
            {
                continue;
            }

            var month = typed[i].Month ?? months.ElementAtOrDefault(i);
            if (rows.Find(row => row.Month == month && row.Gross is null) is { } row)
            {
                row.Gross = typed[i].Gross;
            }
            else
            {
                rows.Add(new CheckForm.WageFields { Month = month, Gross = typed[i].Gross });
            }
        }

        return rows;
    }

    /// <summary><c>2025-03</c> as 03.2025; null when it is no month.</summary>
    public static string? Shown(string? month) =>
        DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Show.Day(day)[3..] : null;
}
