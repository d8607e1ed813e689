using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TalentPark.Domain.Claims;

/// <summary>JSON of which the same values always give the same bytes: fixed order of members, every member present, numbers without idle zeros.</summary>
internal static class CanonicalJson
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MonthFormat = "yyyy-MM";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static void Day(this Utf8JsonWriter json, string name, DateOnly? value) =>
        json.WriteString(name, value?.ToString(DayFormat, CultureInfo.InvariantCulture));

    public static void Month(this Utf8JsonWriter json, string name, DateOnly value) =>
        json.WriteString(name, value.ToString(MonthFormat, CultureInfo.InvariantCulture));

    public static void Number(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            // Division by one with all its zeros drops those of the number: 11000000.00 becomes 11000000.
            json.WriteNumber(name, number / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Flag(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static DateOnly? Day(this JsonElement json, string name) => json.GetProperty(name).GetString() is { } text ? DayOf(text) : null;

    public static DateOnly DayOf(string text) => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture);

    public static DateOnly Month(this JsonElement json, string name) =>
        DateOnly.ParseExact(json.GetProperty(name).GetString()!, MonthFormat, CultureInfo.InvariantCulture);

    public static decimal? Number(this JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;

    public static bool? Flag(this JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    public static List<T>? List<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(read)] : null;
}
