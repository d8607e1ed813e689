namespace TalentPark.Domain.Shared;

/// <summary>
/// Personal identification number of a natural person (PINFL, JSHSHIR): 14 digits with sex and century, birth date, area, serial and a check digit.
/// Its text form is masked, so that it does not slip into a log.
/// </summary>
public readonly record struct Pinfl
{
    public const int Length = 14;

    private readonly string? value;

    private Pinfl(string value, DateOnly birthDate)
    {
        this.value = value;
        BirthDate = birthDate;
    }

    /// <summary>All 14 digits.</summary>
    public string Value => value ?? throw new InvalidOperationException("No PINFL was given.");

    public DateOnly BirthDate { get; }

    public bool IsMale => (Value[0] - '0') % 2 == 1;

    /// <summary>For lists and logs: the last four digits only.</summary>
    public string Masked => new string('\u2022', Length - 4) + Value[^4..];

    /// <exception cref="RuleBroken">With the fault's code.</exception>
    public static Pinfl Parse(string? text) => TryParse(text, out var pinfl, out var fault) ? pinfl : throw new RuleBroken(fault);

    /// <summary>Blanks and dashes are ignored. Faults: <c>pinfl-empty</c>, <c>-digits</c>, <c>-length</c>, <c>-century</c>, <c>-date</c>, <c>-area</c>, <c>-serial</c>, <c>-check-digit</c>.</summary>
    public static bool TryParse(string? text, out Pinfl pinfl, out string fault)
    {
        pinfl = default;
        var digits = Digits.Strip(text, Length);
        fault = Digits.Fault(digits, Length, "pinfl");
        if (fault.Length > 0)
        {
            return false;
        }

        var century = digits[0] switch { '1' or '2' => 1800, '3' or '4' => 1900, '5' or '6' => 2000, _ => 0 };
        var (day, month, year) = (Number(digits, 1, 2), Number(digits, 3, 2), century + Number(digits, 5, 2));
        fault = century == 0 ? "pinfl-century"
            : month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? "pinfl-date"
            : Number(digits, 7, 3) == 0 ? "pinfl-area"
            : Number(digits, 10, 3) == 0 ? "pinfl-serial"
            : CheckDigit(digits) != digits[13] - '0' ? "pinfl-check-digit"
            : "";
        if (fault.Length > 0)
        {
            return false;
        }

        pinfl = new Pinfl(digits, new DateOnly(year, month, day));
        return true;
    }

    /// <summary>The check digit the first 13 digits ask for: their sum weighted 7, 3, 1, 7, 3, 1, … modulo 10.</summary>
    public static int CheckDigit(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<int> weights = [7, 3, 1];
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += (digits[i] - '0') * weights[i % 3];
        }

        return sum % 10;
    }

    public override string ToString() => value is null ? "" : Masked;

    private static int Number(string digits, int start, int length)
    {
        var number = 0;
        foreach (var c in digits.AsSpan(start, length))
        {
            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
