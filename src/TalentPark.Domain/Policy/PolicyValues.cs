using System.Globalization;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Policy;

/// <summary>Reads the values of one edition in force on one day, and names what is wrong with them.</summary>
internal sealed class PolicyValues(string edition, Dictionary<string, PolicyEntry> inForce)
{
    public string Text(string code) => inForce.TryGetValue(code, out var entry) ? entry.Value : throw Fault("policy-entry-missing", code);

    public static bool TryNumber(string value, out decimal number) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    /// <summary>The most an amount may be, in UZS: far above any, and safe to multiply.</summary>
    public const decimal MostAmount = 1_000_000_000_000;

    public bool Has(string code) => inForce.ContainsKey(code);

    /// <summary>From 0 to <paramref name="most"/>.</summary>
    public decimal Number(string code, decimal most) =>
        TryNumber(Text(code), out var number) && number >= 0 && number <= most ? number : throw Fault("policy-value", code);

    /// <summary>An amount of UZS above 0.</summary>
    public decimal Amount(string code) => Number(code, MostAmount) is > 0 and var amount ? amount : throw Fault("policy-value", code);

    public int Whole(string code, int least, int most) =>
        int.TryParse(Text(code), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Fault("policy-value", code);

    /// <summary>1 to <paramref name="most"/> characters.</summary>
    public string Line(string code, int most) => Text(code) is { Length: > 0 } line && line.Length <= most ? line : throw Fault("policy-value", code);

    public bool Flag(string code) => Text(code) switch { "true" => true, "false" => false, _ => throw Fault("policy-value", code) };

    public IEnumerable<(string Name, PolicyEntry Entry)> Under(string prefix) =>
        inForce.Values.Where(e => e.Code.StartsWith(prefix, StringComparison.Ordinal)).Select(e => (e.Code[prefix.Length..], e));

    public RuleBroken Fault(string fault, string code) => new(fault, edition, code);
}
