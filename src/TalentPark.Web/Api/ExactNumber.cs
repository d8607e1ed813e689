using System.Globalization;

namespace TalentPark.Web.Api;

/// <summary>
/// Reads a JSON number by its digits, so that 1e3, 11000000.00 and 0.1 mean exactly what is written and neither rounding nor
/// overflow can hide a fault.
/// </summary>
public static class ExactNumber
{
    /// <param name="literal">A number in JSON's grammar.</param>
    /// <param name="decimals">How many decimals the value really needs (11.500 needs one); very many count as <see cref="int.MaxValue"/>.</param>
    /// <param name="value">The value, clamped to ±<paramref name="limit"/> × 10 when it lies farther out, 0 when it needs more than 20 decimals.</param>
    public static void Read(ReadOnlySpan<char> literal, decimal limit, out decimal value, out int decimals)
    {
        var negative = literal[0] == '-';
        var mantissa = negative ? literal[1..] : literal;
        var exponent = 0L;
        if (mantissa.IndexOfAny('e', 'E') is var e and >= 0)
        {
            exponent = Exponent(mantissa[(e + 1)..]);
            mantissa = mantissa[..e];
        }

        var point = mantissa.IndexOf('.');
        var scale = point < 0 ? 0L : mantissa.Length - point - 1;
        var digits = (point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..])).TrimStart('0');
        var significant = digits.TrimEnd('0');
        scale -= exponent + (digits.Length - significant.Length);

        value = 0;
        decimals = 0;
        if (significant.Length == 0)
        {
            return;
        }

        decimals = (int)Math.Clamp(scale, 0, int.MaxValue);
        var whole = significant.Length - scale;
        if (whole > 18)
        {
            value = negative ? -limit * 10 : limit * 10;
        }
        else if (decimals <= 2)
        {
            value = decimal.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
            for (var i = scale; i < 0; i++)
            {
                value *= 10;
            }

            for (var i = 0; i < decimals; i++)
            {
                value /= 10;
            }

            value = negative ? -value : value;
        }
        else
        {
            value = negative ? -0.001m : 0;
        }
    }

    private static long Exponent(ReadOnlySpan<char> text)
    {
        const long far = int.MaxValue;
        var negative = text[0] == '-';
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exact)
            ? Math.Clamp(exact, -far, far)
            : negative ? -far : far;
    }
}
