namespace TalentPark.Domain.Shared;

/// <summary>Taxpayer number of a legal entity (STIR, INN): 9 digits, the first not 0. Its check digit is not public.</summary>
public readonly record struct Stir
{
    public const int Length = 9;

    private readonly string? value;

    private Stir(string value) => this.value = value;

    /// <summary>The 9 digits.</summary>
    public string Value => value ?? throw new InvalidOperationException("No Stir was given.");

    /// <exception cref="RuleBroken">With the fault's code.</exception>
    public static Stir Parse(string? text) => TryParse(text, out var stir, out var fault) ? stir : throw new RuleBroken(fault);

    /// <summary>Blanks and dashes are ignored. Faults: <c>stir-empty</c>, <c>stir-digits</c>, <c>stir-length</c>, <c>stir-zero</c>.</summary>
    public static bool TryParse(string? text, out Stir stir, out string fault)
    {
        var digits = Digits.Strip(text, Length);
        fault = Digits.Fault(digits, Length, "stir");
        if (fault.Length == 0 && digits[0] == '0')
        {
            fault = "stir-zero";
        }

        stir = fault.Length == 0 ? new Stir(digits) : default;
        return fault.Length == 0;
    }

    public override string ToString() => value ?? "";
}
