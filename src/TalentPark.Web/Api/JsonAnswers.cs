using System.Globalization;
using System.Text.Json;
using TalentPark.Web.Api.Subsidy;

namespace TalentPark.Web.Api;

/// <summary>Answers given as one JSON object. Unknown members are ignored; of a member given twice the last counts.</summary>
public sealed class JsonAnswers(JsonElement root, Faults faults) : IAnswers
{
    /// <summary>Rows by the list's path: finding row n in a JsonElement walks over all rows before it.</summary>
    private readonly Dictionary<string, JsonElement[]> _rows = [];

    public Faults Faults => faults;

    public DateOnly? Day(string path)
    {
        if (Text(path) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        faults.Add(path, "NotADay");
        return null;
    }

    public DateOnly? Month(string path)
    {
        if (Text(path) is not { } text)
        {
            return null;
        }

        if (text.Length == 7 && DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        faults.Add(path, "NotAMonth");
        return null;
    }

    public bool? Flag(string path)
    {
        switch (Find(path))
        {
            case { ValueKind: JsonValueKind.True }:
                return true;
            case { ValueKind: JsonValueKind.False }:
                return false;
            case null:
                return null;
            default:
                faults.Add(path, "NotAFlag");
                return null;
        }
    }

    public string? Text(string path)
    {
        switch (Find(path))
        {
            case { ValueKind: JsonValueKind.String } text:
                return text.GetString();
            case null:
                return null;
            default:
                faults.Add(path, "NotAText");
                return null;
        }
    }

    public decimal? Amount(string path)
    {
        switch (Find(path))
        {
            case { ValueKind: JsonValueKind.Number } number:
                ExactNumber.Read(number.GetRawText(), SubsidyLimits.LargestWage, out var value, out var decimals);
                if (value < 0)
                {
                    faults.Add(path, "BelowZero");
                }
                else if (decimals > 2)
                {
                    faults.Add(path, "TooManyDecimals");
                }
                else
                {
                    return value;
                }

                return null;
            case null:
                return null;
            default:
                faults.Add(path, "NotANumber");
                return null;
        }
    }

    public int? Rows(string path)
    {
        switch (Find(path))
        {
            case { ValueKind: JsonValueKind.Array } list:
                _rows[path] = [.. list.EnumerateArray()];
                return list.GetArrayLength();
            case null:
                return null;
            default:
                faults.Add(path, "NotAList");
                return null;
        }
    }

    /// <summary>Walks a path such as <c>employment.startedOn</c> or, once <see cref="Rows"/> was asked, <c>employment.monthlyWages[2].gross</c>; null where a step is absent or null.</summary>
    private JsonElement? Find(string path)
    {
        var here = root;
        var rest = path.AsSpan();
        if (path.IndexOf('[', StringComparison.Ordinal) is var bracket and >= 0)
        {
            var close = path.IndexOf(']', StringComparison.Ordinal);
            here = _rows[path[..bracket]][int.Parse(path.AsSpan(bracket + 1, close - bracket - 1), NumberStyles.None, CultureInfo.InvariantCulture)];
            if (here.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            rest = rest[(close + 2)..];
        }

        while (true)
        {
            var end = rest.IndexOf('.');
            var name = end < 0 ? rest : rest[..end];
            if (!IsObject(here, path.AsSpan(0, path.Length - rest.Length)) || !here.TryGetProperty(name, out here))
            {
                return null;
            }

            if (here.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            if (end < 0)
            {
                return here;
            }

            rest = rest[(end + 1)..];
        }
    }

    private bool IsObject(JsonElement element, ReadOnlySpan<char> walked)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return true;
        }

        faults.Add(walked.IsEmpty ? Fault.WholeBody : walked.TrimEnd('.').ToString(), "NotAnObject");
        return false;
    }
}
