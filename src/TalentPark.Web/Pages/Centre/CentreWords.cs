using System.Globalization;

namespace TalentPark.Web.Pages.Centre;

/// <summary>Turns of phrase that several of the centre's pages share.</summary>
internal static class CentreWords
{
    /// <summary>25 000 000 soʻm</summary>
    public static string Sum(this Words T, decimal amount) => T["Centre.Sum", Show.Number(amount)];

    /// <summary>How long is left until a last day: in days, today, or gone by.</summary>
    public static string DaysLeft(this Words T, DateOnly today, DateOnly until) => (until.DayNumber - today.DayNumber) switch
    {
        0 => T["Centre.Today"],
        < 0 => T["Centre.Gone"],
        var days => T.Count("Centre.DaysLeft", days),
    };

    /// <summary>How long is left until the promised day, in working days.</summary>
    public static string WorkingDaysLeft(this Words T, int left) => left switch
    {
        0 => T["Centre.Today"],
        < 0 => T.Count("Centre.Overdue", -left),
        _ => T.Count("Centre.WorkingDaysLeft", left),
    };

    /// <summary>03.2025</summary>
    public static string Month(DateOnly day) => day.ToString("MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>309 000 117</summary>
    public static string Stir(string stir) => stir.Length == 9 ? $"{stir[..3]}\u00A0{stir[3..6]}\u00A0{stir[6..]}" : stir;
}
