using TalentPark.Application.Documents;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Api.Documents;

/// <summary>What anyone may know of an issued document. No names, no other personal data.</summary>
/// <param name="Genuine">Whether a document with this code was issued; the other members are null when not.</param>
/// <param name="Code">As asked for, in capital letters.</param>
/// <param name="Kind"><c>application</c>, <c>decision-letter</c>, <c>demand-letter</c> or <c>confirming-letter</c>.</param>
/// <param name="Number">The claim's number.</param>
/// <param name="IssuedOn">Tashkent's day.</param>
/// <param name="Total">UZS the document states.</param>
/// <param name="State">The claim's state now: <c>submitted</c>, <c>in-review</c>, <c>returned</c>, <c>decided</c> or <c>withdrawn</c>; null for a document of no claim.</param>
/// <param name="IsReplaced">A newer document of the same kind was issued for the claim.</param>
/// <param name="Present">How the document itself stands: <c>valid</c>, <c>used</c>, <c>expired</c> or <c>revoked</c>.</param>
/// <param name="ValidUntil">Last day; null for a document that does not run out.</param>
/// <param name="Files">SHA-256 of each language's PDF, in hexadecimal.</param>
public sealed record VerifyAnswer(
    bool Genuine, string Code, string? Kind = null, string? Number = null, DateOnly? IssuedOn = null, decimal? Total = null, string? State = null,
    bool? IsReplaced = null, string? Present = null, DateOnly? ValidUntil = null, IReadOnlyList<VerifiedFile>? Files = null)
{
    private const int MaxCode = 80;

    public static VerifyAnswer Of(string code, Verification? found) => found is null ? new(false, code) : new(
        true, code, Kebab(found.Kind), found.Number, Tashkent.Day(found.IssuedAt), found.Total, found.State is { } state ? Kebab(state) : null, found.IsReplaced,
        Kebab(found.Present), found.ValidUntil, found.Files);

    /// <summary>A code as it is kept: what people type between its letters is dropped.</summary>
    public static string Clean(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit).Take(MaxCode)).ToUpperInvariant();

    /// <summary>Whether the asker reads JSON and did not ask for a page.</summary>
    public static bool WantsJson(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("application/json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    private static string Kebab(Enum value) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
