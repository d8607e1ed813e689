namespace TalentPark.Web.Api;

/// <summary>One thing wrong with one answer. The sentence for it is the resource <c>Api.{Code}</c>.</summary>
/// <param name="Path">The answer's JSON path, such as <c>employment.monthlyWages[2].gross</c>; <c>$</c> is the whole body.</param>
public readonly record struct Fault(string Path, string Code, params object?[] Values)
{
    public const string WholeBody = "$";

    public string Sentence(Words words) => words[$"Api.{Code}", [.. Values.Select(Shown)]];

    private static object? Shown(object? value) => value switch
    {
        DateOnly day => Show.Day(day),
        decimal or int or long => Show.Number(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => value,
    };
}
