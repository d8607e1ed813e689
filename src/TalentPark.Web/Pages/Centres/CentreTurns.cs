using System.Globalization;
using TalentPark.Domain.Registry;

namespace TalentPark.Web.Pages.Centres;

/// <summary>Turns of phrase that the pages about centres share.</summary>
internal static class CentreTurns
{
    /// <summary>01.01.2023 – 31.12.2025, or from a day on.</summary>
    public static string Days(this Words T, DateOnly from, DateOnly? to) => to is { } last ? T["Centres.FromTo", Show.Day(from), Show.Day(last)] : T["Centres.FromOpen", Show.Day(from)];

    /// <summary>One decimal, always: 72,0.</summary>
    public static string Points(decimal points) => points.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>10 %</summary>
    public static string Percent(decimal share) => $"{Show.Number(share * 100)}\u00A0%";

    /// <summary>2020 8000 5000 0000 0001: digits a person can compare.</summary>
    public static string Account(string account) => string.Join(' ', account.Chunk(4).Select(c => new string(c)));

    public static bool IsEnding(AccreditationStep step) => AccreditationTransitions.Ending.Contains(step) || step == AccreditationStep.Refuse;

    /// <summary>As it stands in addresses: <c>suspend</c>.</summary>
    public static string Code(this AccreditationStep step) => step.ToString().ToLowerInvariant();
}
