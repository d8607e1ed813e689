using TalentPark.Domain.Policy;

namespace TalentPark.Infrastructure.Seed;

/// <summary>The classifiers as they ship: files in Seed/Data and the approved list of directions.</summary>
internal static class ShippedClassifiers
{
    private static readonly PolicySource Soato = Confirmed("Classifier SOATO");
    private static readonly PolicySource CodeOfReasons = Confirmed("CM-86, 12.02.2024");

    public static IReadOnlyList<ClassifierItem> Items { get; } =
    [
        .. Csv("regions", c => Item(ClassifierKinds.Region, c[0], new(c[1], c[3], c[4]), Soato)),
        .. Csv("districts", c => Item(ClassifierKinds.District, c[0], new(c[3], c[5], c[3]), Soato) with { Group = c[1], Detail = c[2] }),
        .. ShippedPolicy.Directions.Select(d => Item(ClassifierKinds.Direction, d.Code, new(d.Name, d.Name, d.Name), Confirmed("Approved list of directions, 10.02.2025")) with
        {
            ValidFrom = d.ValidFrom,
            Group = d.Group,
            Detail = d.OfficialNo.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }),
        .. Csv("banks", c => Item(ClassifierKinds.Bank, c[0], new(c[1], c[1], c[1]), Marked("PP-350, 12.08.2022", c[4])) with { Group = c[3] == "true" ? "computer-loan" : "", Detail = c[2] }),
        .. Csv("issuers", c => Item(ClassifierKinds.Issuer, c[0], new(c[1], c[1], c[1]), Marked("CM-95, 17.02.2024", c[3])) with { Group = c[2] }),
        .. Csv("certificate-levels", c => Item(ClassifierKinds.CertificateLevel, c[0], new(c[1], c[2], c[3]), Marked("CM-95, 17.02.2024", c[4]))),
        .. Csv("refusal-reasons", c => Item(ClassifierKinds.RefusalReason, c[0], new(c[1], c[2], c[3]), CodeOfReasons) with { Group = c[4] }, ';'),
        .. Csv("holidays", c => Item(ClassifierKinds.Holiday, c[0].Replace("*-", "", StringComparison.Ordinal), new(c[1], c[2], c[3]), Marked("Labour Code, article 208", c[4]))),
    ];

    private static ClassifierItem Item(string kind, string code, ClassifierNames names, PolicySource source) =>
        new(kind, code, ClassifierItem.Beginning, names, "", "", false, source);

    private static PolicySource Confirmed(string act) => new(act, null, PolicyMark.Confirmed);

    private static PolicySource Marked(string act, string mark) => new(act, null, mark.StartsWith('A') ? PolicyMark.Assumed : PolicyMark.Confirmed);

    private static List<T> Csv<T>(string name, Func<string[], T> row, char separator = ',')
    {
        using var stream = typeof(ShippedClassifiers).Assembly.GetManifestResourceStream($"TalentPark.Infrastructure.Seed.Data.{name}.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var rows = new List<T>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            rows.Add(row(line.Split(separator)));
        }

        return rows;
    }
}
