namespace TalentPark.Web.Pages.Registry;

/// <summary>Periods as the cells of a file tell them.</summary>
internal static class PeriodText
{
    public static string Of(Words words, IEnumerable<(DateOnly From, DateOnly? To, string Ground)> periods) =>
        string.Join("; ", periods.Select(p => p.To is { } end ? words["Registry.FromTo", Show.Day(p.From), Show.Day(end)] : words["Registry.From", Show.Day(p.From)]));
}
