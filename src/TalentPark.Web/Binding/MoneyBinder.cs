using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace TalentPark.Web.Binding;

/// <summary>
/// Reads a sum as people type it: 11000000, 11 000 000,50 or 11 000 000.5, with spaces of any kind. "11,000" could be eleven or eleven
/// thousand and is asked again: money is never guessed.
/// </summary>
public sealed partial class MoneyBinder(Words T) : IModelBinder
{
    public static bool TryRead(string text, out decimal sum)
    {
        var plain = AnySpace().Replace(text.Trim(), " ").Replace('−', '-');
        sum = 0;
        return Sum().IsMatch(plain) && decimal.TryParse(
            plain.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out sum);
    }

    public Task BindModelAsync(ModelBindingContext context) =>
        Typed.BindAsync(context, T["Fields.BadSum"], text => TryRead(text, out var sum) ? sum : null);

    [GeneratedRegex(@"\s")]
    private static partial Regex AnySpace();

    [GeneratedRegex(@"^-?([0-9]+|[0-9]{1,3}( [0-9]{3})+)([.,][0-9]{1,2})?\z")]
    private static partial Regex Sum();
}
