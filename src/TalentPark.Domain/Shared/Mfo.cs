namespace TalentPark.Domain.Shared;

/// <summary>Code of a bank branch (MFO): 5 digits.</summary>
public readonly record struct Mfo
{
    public const int Length = 5;

    private readonly string? value;

    private Mfo(string value) => this.value = value;

    /// <summary>The 5 digits.</summary>
    public string Value => value ?? throw new InvalidOperationException("No Mfo was given.");

    /// <exception cref="RuleBroken">With the fault's code.</exception>
    public static Mfo Parse(string? text) => TryParse(text, out var mfo, out var fault) ? mfo : throw new RuleBroken(fault);

    /// <summary>Blanks and dashes are ignored. Faults: <c>mfo-empty</c>, <c>mfo-digits</c>, <c>mfo-length</c>.</summary>
    public static bool TryParse(string? text, out Mfo mfo, out string fault)
    {
        var digits = Digits.Strip(text, Length);
        fault = Digits.Fault(digits, Length, "mfo");
        mfo = fault.Length == 0 ? new Mfo(digits) : default;
        return fault.Length == 0;
    }

    public override string ToString() => value ?? "";
}
