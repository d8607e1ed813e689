using System.Globalization;
using System.Text.Json;

namespace TalentPark.Domain.Policy;

/// <summary>The policy as it ships: files in Policy/Editions, loaded once into the database and kept there afterwards.</summary>
public static class ShippedPolicy
{
    private static readonly string Folder = $"{typeof(ShippedPolicy).Namespace}.Editions.";

    public static IReadOnlyList<PolicyEntry> Entries { get; } = ReadEditions();

    public static IReadOnlyList<PolicyDirection> Directions { get; } = ReadDirections();

    /// <summary>The book made of the shipped files alone.</summary>
    public static PolicyBook Book { get; } = PolicyBook.From(Entries, Directions);

    private static List<PolicyEntry> ReadEditions()
    {
        var names = typeof(ShippedPolicy).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return [.. names.SelectMany(ReadEdition)];
    }

    private static List<PolicyEntry> ReadEdition(string resource)
    {
        using var stream = Open(resource);
        using var file = JsonDocument.Parse(stream);
        var edition = file.RootElement.GetProperty("edition").GetString()!;
        return
        [
            .. file.RootElement.GetProperty("entries").EnumerateArray().Select(e => new PolicyEntry(
                edition,
                e.GetProperty("code").GetString()!,
                Day(e.GetProperty("from").GetString()!),
                e.GetProperty("value").GetString()!,
                e.GetProperty("act").GetString()!,
                e.TryGetProperty("article", out var article) ? article.GetString() : null,
                e.GetProperty("mark").GetString() == "confirmed" ? PolicyMark.Confirmed : PolicyMark.Assumed)),
        ];
    }

    private static List<PolicyDirection> ReadDirections()
    {
        using var reader = new StreamReader(Open($"{Folder}directions.csv"));
        var rows = new List<PolicyDirection>();
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(',');
            rows.Add(new(cells[0], cells[1], cells[2], Day(cells[3]), cells[4].Length == 0 ? null : Day(cells[4]), int.Parse(cells[5], CultureInfo.InvariantCulture)));
        }

        return rows;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Stream Open(string resource) => typeof(ShippedPolicy).Assembly.GetManifestResourceStream(resource)!;
}
