using System.Globalization;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Policy;

/// <summary>
/// The parameters of one day as text, and back. Whoever keeps the text beside its hash can judge an old case again as it was judged,
/// whatever was corrected in the policy since.
/// </summary>
public static class PolicySnapshot
{
    private const string EditionLine = "edition";
    private const string DirectionPrefix = "direction.";

    /// <summary>An edition that answers as the one the text was taken of did, on that day.</summary>
    /// <param name="text">A <see cref="PolicyParameters.CanonicalText"/>.</param>
    /// <exception cref="RuleBroken"><c>policy-value</c> when the text is not one.</exception>
    public static Edition Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')).ToList();
        if (lines is not [[EditionLine, var edition], .. var rest])
        {
            throw new RuleBroken("policy-value", EditionLine);
        }

        var isDirection = rest.ToLookup(cells => cells[0].StartsWith(DirectionPrefix, StringComparison.Ordinal) && cells.Length == 3);
        var entries = isDirection[false].Select(cells => Entry(edition, cells)).ToList();

        // Only what was in force is in the text: before its latest entry nothing is known.
        return new Edition(edition, entries, [.. isDirection[true].Select(Direction)], entries.Max(e => (DateOnly?)e.ValidFrom));
    }

    internal static string Write(string edition, IEnumerable<PolicyEntry> entries, IEnumerable<PolicyDirection> directions)
    {
        var lines = entries.Select(Line).Concat(directions.Select(Line)).Order(StringComparer.Ordinal);
        return $"{EditionLine}|{edition}\n{string.Join('\n', lines)}\n";
    }

    private static string Line(PolicyEntry entry)
    {
        string[] cells = [entry.Code, Iso(entry.ValidFrom), entry.Value, entry.Act, entry.Article ?? "", entry.Mark == PolicyMark.Assumed ? "A" : "C"];
        return cells.Any(cell => cell.AsSpan().ContainsAny('|', '\n')) ? throw new RuleBroken("policy-value", entry.Edition, entry.Code) : string.Join('|', cells);
    }

    private static string Line(PolicyDirection direction) =>
        $"{DirectionPrefix}{direction.Code}|{Iso(direction.ValidFrom)}|{(direction.ValidTo is { } to ? Iso(to) : "")}";

    private static PolicyEntry Entry(string edition, string[] cells) =>
        cells is [var code, var from, var value, var act, var article, var mark]
            ? new(edition, code, Day(from), value, act, article.Length == 0 ? null : article, mark == "A" ? PolicyMark.Assumed : PolicyMark.Confirmed)
            : throw new RuleBroken("policy-value", edition, cells[0]);

    private static PolicyDirection Direction(string[] cells) =>
        new(cells[0][DirectionPrefix.Length..], "", "", Day(cells[1]), cells[2].Length == 0 ? null : Day(cells[2]), 0);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new RuleBroken("policy-value", text);
}
