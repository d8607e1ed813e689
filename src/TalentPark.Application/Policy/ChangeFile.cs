using System.Globalization;
using System.Text;
using Sylvan.Data.Csv;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Policy;

/// <summary>
/// A CSV file of changes: comma or semicolon, UTF-8. A head with <c>edition</c> is of parameters (edition, code, valid_from, value, act, article, mark),
/// one with <c>kind</c> of classifiers (kind, code, valid_from, name_uz, name_ru, name_en, group, detail, closed, act, article, mark); in any order.
/// </summary>
public sealed record ChangeFile(IReadOnlyList<FileRow> Rows, IReadOnlyList<RefusedRow> Refused)
{
    public const string ParameterHead = "edition,code,valid_from,value,act,article,mark";
    public const string ClassifierHead = "kind,code,valid_from,name_uz,name_ru,name_en,group,detail,closed,act,article,mark";
    public const int MostBytes = 512 * 1024;

    private const int MostCell = 2000;

    private static readonly string[] Known = [.. $"{ParameterHead},{ClassifierHead}".Split(',').Distinct()];

    /// <exception cref="InputRefused">The file as a whole cannot be read; nothing of it is kept.</exception>
    public static ChangeFile Read(byte[] content)
    {
        if (content.Length > MostBytes)
        {
            throw new InputRefused("File", "file-large", MostBytes / 1024);
        }

        var text = Text(content);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InputRefused("File", "file-empty");
        }

        try
        {
            using var csv = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { HasHeaders = true, MaxBufferSize = 64 * 1024, BufferSize = 16 * 1024, HeaderComparer = StringComparer.OrdinalIgnoreCase });
            var columns = Columns(csv);
            var (rows, refused) = (new List<FileRow>(), new List<RefusedRow>());
            for (var no = 2; csv.Read(); no++)
            {
                var raw = string.Join(" · ", Enumerable.Range(0, csv.RowFieldCount).Select(i => csv.GetString(i)).Select(c => c.Length > MostCell ? c[..MostCell] : c));
                if (csv.RowFieldCount != columns.Count)
                {
                    refused.Add(new(no, raw, [new("File", "file-row-cells", csv.RowFieldCount, columns.Count)]));
                }
                else
                {
                    rows.Add(Row(no, raw, name => columns.TryGetValue(name, out var at) ? csv.GetString(at) : null));
                }

                if (rows.Count + refused.Count > PolicyRelease.MostChanges)
                {
                    throw new InputRefused("File", "file-rows", PolicyRelease.MostChanges);
                }
            }

            return rows.Count + refused.Count == 0 ? throw new InputRefused("File", "file-empty") : new(rows, refused);
        }
        catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException or CsvMissingHeadersException)
        {
            throw new InputRefused("File", "file-not-csv");
        }
    }

    private static Dictionary<string, int> Columns(CsvDataReader csv)
    {
        var names = Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetName(i).Trim().ToLowerInvariant()).ToList();
        if (names.Find(n => !Known.Contains(n)) is { } unknown)
        {
            throw new InputRefused("File", "file-column", unknown.Length > 40 ? unknown[..40] : unknown);
        }

        var isWhole = names.Distinct().Count() == names.Count && names.Contains("edition") != names.Contains("kind") && names.Contains("code") && names.Contains("valid_from");
        return isWhole ? names.Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i) : throw new InputRefused("File", "file-head");
    }

    private static FileRow Row(int no, string raw, Func<string, string?> cell)
    {
        var faults = new List<InputFault>();
        DateOnly? from = null;
        var typed = cell("valid_from")?.Trim() ?? "";
        if (DateOnly.TryParseExact(typed, ["yyyy-MM-dd", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            from = day;
        }
        else if (typed.Length > 0)
        {
            faults.Add(new(nameof(TypedChange.ValidFrom), "file-day"));
        }

        var closed = cell("closed")?.Trim() ?? "";
        if (closed is not ("" or "true" or "false"))
        {
            faults.Add(new(nameof(TypedChange.IsClosed), "file-closed"));
        }

        return new(no, raw, faults, new(
            cell("edition") is null ? cell("kind")?.Trim() : PolicyChange.Parameter, cell("edition"), cell("code"), from, cell("value"), cell("name_uz"), cell("name_ru"), cell("name_en"),
            cell("group"), cell("detail"), closed == "true", cell("act"), cell("article"), cell("mark")?.Trim()));
    }

    private static string Text(byte[] content)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) ? throw new InputRefused("File", "file-not-csv") : text;
        }
        catch (DecoderFallbackException)
        {
            throw new InputRefused("File", "file-not-utf8");
        }
    }
}

public sealed record FileRow(int No, string Text, List<InputFault> Faults, TypedChange Change);
