using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>The number an issuer gave a certificate: as it was typed, and as two spellings of it are compared.</summary>
public readonly record struct CertificateNumber
{
    public const int MaxLength = 60;

    private readonly string? typed;
    private readonly string? key;

    private CertificateNumber(string typed, string key) => (this.typed, this.key) = (typed, key);

    /// <summary>As typed, blanks at the ends removed.</summary>
    public string Typed => typed ?? throw new InvalidOperationException("No number was given.");

    /// <summary>Capital letters and digits alone: <c>tp-00 12/a</c> and <c>TP0012A</c> are one number.</summary>
    public string Key => key ?? throw new InvalidOperationException("No number was given.");

    /// <exception cref="RuleBroken">With the fault's code.</exception>
    public static CertificateNumber Parse(string? text) => TryParse(text, out var number, out var fault) ? number : throw new RuleBroken(fault);

    /// <summary>Faults: <c>number-empty</c>, <c>number-long</c>, <c>number-characters</c> and those of <see cref="PlainText"/> on hidden characters.</summary>
    public static bool TryParse(string? text, out CertificateNumber number, out string fault)
    {
        number = default;
        if (!PlainText.TryClean(text, MaxLength, out var clean, out fault))
        {
            fault = fault switch { "text-empty" => "number-empty", "text-long" => "number-long", _ => fault };
            return false;
        }

        var key = KeyOf(clean);
        fault = key.Length == 0 ? "number-characters" : "";
        number = fault.Length == 0 ? new CertificateNumber(clean, key) : default;
        return fault.Length == 0;
    }

    /// <summary>What a search by number compares; empty when nothing of the text counts.</summary>
    public static string KeyOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    public override string ToString() => typed ?? "";
}
