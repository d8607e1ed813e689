using System.Globalization;
using TalentPark.Domain.Policy;

namespace TalentPark.Web;

/// <summary>The policy's codes and values in words.</summary>
public static class PolicyWords
{
    /// <summary>What a parameter is; a band, a rating or a rule's source by its pattern.</summary>
    public static string Parameter(this Words words, string code) => code.Split('.') switch
    {
        ["wage-band", var band, var part] => words[$"Policy.Band_{part}", band],
        ["rating-percent", var rating] => words["Policy.Rating", rating],
        ["rule", var rule] => words["Policy.RuleSource", words[$"Rules.{rule}.name"]],
        _ => words[$"Policy.Code_{code}"],
    };

    /// <summary>A parameter's value as people read it.</summary>
    public static string Value(this Words words, string value) => value switch
    {
        "true" => words["Policy.Yes"],
        "false" => words["Policy.No"],
        "none" => words["Policy.None"],
        _ => decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Show.Number(number) : value,
    };

    public static string Kind(this Words words, string kind) => words[$"Policy.Kind_{kind}"];

    /// <summary>The name in the reader's language.</summary>
    public static string Name(this ClassifierItem item) => item.Names.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <summary>A difference of money with its sign.</summary>
    public static string Difference(this Words words, decimal amount) =>
        amount == 0 ? words["Policy.NoDifference"] : $"{(amount > 0 ? "+" : "−")}{Show.Number(Math.Abs(amount))}";
}
