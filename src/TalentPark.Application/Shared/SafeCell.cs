using System.Text.RegularExpressions;

namespace TalentPark.Application.Shared;

/// <summary>Text that no spreadsheet takes for a formula.</summary>
public static partial class SafeCell
{
    /// <summary>
    /// An apostrophe before what would begin a formula: = + - @ (also their wide forms), tab, line breaks; and no NUL or other control characters.
    /// Plain numbers and phones stay as they are.
    /// </summary>
    public static string Of(string text)
    {
        var clean = text.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n')) ? string.Concat(text.Where(c => !char.IsControl(c) || c is '\t' or '\r' or '\n')) : text;
        return clean.Length > 0 && BeginsFormula(clean) && !Number().IsMatch(clean) ? $"'{clean}" : clean;
    }

    private static bool BeginsFormula(string text) =>
        text[0] is '\t' or '\r' or '\n' || text.TrimStart() is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..];

    [GeneratedRegex(@"^[+-][0-9 ().,\u00A0-]*\z")]
    private static partial Regex Number();
}
