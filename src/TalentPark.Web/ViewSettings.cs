namespace TalentPark.Web;

/// <summary>How a reader wants pages to look. Kept in a cookie, so it holds before sign-in too; it tells nothing about the person.</summary>
/// <param name="Theme"><c>light</c> or <c>dark</c>; null follows the system.</param>
/// <param name="LargeText">Letters a fifth larger.</param>
/// <param name="MoreContrast">Darker greys and edges.</param>
public sealed record ViewSettings(string? Theme, bool LargeText, bool MoreContrast)
{
    public const string Cookie = "tp-view";

    public static ViewSettings Of(HttpRequest request)
    {
        var kept = (request.Cookies[Cookie] ?? "").Split('.');
        return new(kept.Contains("dark") ? "dark" : kept.Contains("light") ? "light" : null, kept.Contains("large"), kept.Contains("contrast"));
    }

    public void Keep(HttpContext http) => http.Response.Cookies.Append(Cookie, ToString(), Languages.Kept(http));

    public override string ToString() => string.Join('.', new[] { Theme, LargeText ? "large" : null, MoreContrast ? "contrast" : null }.OfType<string>());
}
