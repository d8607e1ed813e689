using System.Text.Json;
using System.Text.Json.Serialization;

namespace TalentPark.Web.Api;

/// <summary>RFC 9457 problem details. Says what to mend and nothing about how the server is built.</summary>
public sealed record Problem
{
    public const string MediaType = "application/problem+json";

    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    /// <summary>JSON path of an answer → what is wrong with it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    public static IResult Faulty(Words words, Faults faults) =>
        Answer(words, StatusCodes.Status400BadRequest, faults.Sentences(words));

    public static IResult Answer(Words words, int status, IReadOnlyDictionary<string, string[]>? errors = null) =>
        Results.Json(Of(words, status, errors), ApiJson.Options, MediaType, status);

    public static Task Write(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Of(new Words(), status), ApiJson.Options, MediaType, context.RequestAborted);
    }

    internal static Problem Of(Words words, int status, IReadOnlyDictionary<string, string[]>? errors = null) => new()
    {
        Type = status switch
        {
            StatusCodes.Status400BadRequest => Section("15.5.1"),
            StatusCodes.Status404NotFound => Section("15.5.5"),
            StatusCodes.Status413PayloadTooLarge => Section("15.5.14"),
            StatusCodes.Status415UnsupportedMediaType => Section("15.5.16"),
            StatusCodes.Status429TooManyRequests => "https://www.rfc-editor.org/rfc/rfc6585#section-4",
            _ => "about:blank",
        },
        Title = words[$"Api.Title{status}"],
        Status = status,
        Detail = words[$"Api.Detail{status}"],
        Errors = errors,
    };

    private static string Section(string number) => $"https://www.rfc-editor.org/rfc/rfc9110#section-{number}";
}
