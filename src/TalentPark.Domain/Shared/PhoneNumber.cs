namespace TalentPark.Domain.Shared;

/// <summary>A phone number of Uzbekistan: +998 and nine digits.</summary>
public readonly record struct PhoneNumber
{
    private const string Country = "998";
    private const int National = 9;

    private readonly string? value;

    private PhoneNumber(string value) => this.value = value;

    /// <summary>As <c>+998901234567</c>.</summary>
    public string Value => value ?? throw new InvalidOperationException("No phone number was given.");

    /// <exception cref="RuleBroken">With the fault's code.</exception>
    public static PhoneNumber Parse(string? text) => TryParse(text, out var phone, out var fault) ? phone : throw new RuleBroken(fault);

    /// <summary>Takes <c>+998 90 123-45-67</c>, <c>998(90)1234567</c> and <c>90 123 45 67</c>. Faults: <c>phone-empty</c>, <c>phone-digits</c>, <c>phone-length</c>, <c>phone-country</c>.</summary>
    public static bool TryParse(string? text, out PhoneNumber phone, out string fault)
    {
        phone = default;
        var typed = Digits.Strip(text?.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal), 16);
        var hasPlus = typed.StartsWith('+');
        var digits = hasPlus ? typed[1..] : typed;
        fault = digits.Length == 0 ? "phone-empty"
            : !digits.All(char.IsAsciiDigit) ? "phone-digits"
            : hasPlus && !digits.StartsWith(Country, StringComparison.Ordinal) ? "phone-country"
            : digits.Length == National && !hasPlus ? ""
            : digits.Length != Country.Length + National ? "phone-length"
            : digits.StartsWith(Country, StringComparison.Ordinal) ? "" : "phone-country";
        if (fault.Length > 0)
        {
            return false;
        }

        phone = new PhoneNumber($"+{Country}{digits[^National..]}");
        return true;
    }

    public override string ToString() => value ?? "";
}
