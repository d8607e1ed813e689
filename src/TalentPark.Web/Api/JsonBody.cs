using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace TalentPark.Web.Api;

/// <summary>Reads one JSON body of bounded size.</summary>
public static class JsonBody
{
    public const int LargestBytes = 64 * 1024;

    /// <summary>No content type passes for JSON; any other than JSON in UTF-8 does not.</summary>
    public static bool IsJson(HttpRequest request) =>
        string.IsNullOrEmpty(request.ContentType)
        || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
            && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The body's bytes without a byte order mark; null when there are too many.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > LargestBytes)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(LargestBytes + 1);
        try
        {
            var count = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, LargestBytes + 1), LargestBytes + 1, throwOnEndOfStream: false, cancel);
            return count > LargestBytes ? null : WithoutMark(buffer.AsSpan(0, count)).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>The answers in the body. What does not parse is one fault of the whole body.</summary>
    public static T? Parse<T>(byte[] body, Faults faults, Func<IAnswers, T> read)
        where T : class
    {
        if (!Utf8.IsValid(body))
        {
            faults.Add(Fault.WholeBody, "NotUtf8");
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return read(new JsonAnswers(document.RootElement, faults));
        }
        catch (JsonException broken)
        {
            faults.Add(Fault.WholeBody, "NotJson", (broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1);
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as \ud800: JSON by its grammar, text in no encoding.
            faults.Add(Fault.WholeBody, "NotUtf8");
            return null;
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) =>
        body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? body[3..] : body;
}
