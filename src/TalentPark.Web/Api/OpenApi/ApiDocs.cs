using Scalar.AspNetCore;

namespace TalentPark.Web.Api.OpenApi;

/// <summary>
/// The browsable description at /api/docs. Scalar's script comes from this site, its fonts are off and its services too: nothing leaves for
/// another host. The page is written here because Scalar's own starts by inline script. What remains is that Scalar writes style elements
/// at run time, so this one address allows inline style; script stays limited to this site's files.
/// </summary>
public static class ApiDocs
{
    public const string Path = "/api/docs";

    private const string Page = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>API – TalentPark</title>
        <link rel="icon" href="/img/favicon.svg" type="image/svg+xml">
        </head>
        <body>
        <noscript><p>The API is described in <a href="/openapi/v1.json">/openapi/v1.json</a>. <a href="/">TalentPark</a></p></noscript>
        <script id="api-reference" data-url="/openapi/v1.json" data-configuration='{"defaultOpenAllTags":true,"withDefaultFonts":false,"telemetry":false,"hideClientButton":true,"showDeveloperTools":"never","agent":{"disabled":true},"mcp":{"disabled":true}}'></script>
        <script src="/api/docs/scalar.js"></script>
        </body>
        </html>
        """;

    public static void MapApiDocs(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, () => Results.Content(Page, "text/html; charset=utf-8"))
            .AllowAnonymous()
            .ExcludeFromDescription()
            .WithSecurityHeadersPolicy(SecurityHeaders.InlineStyle);
        app.MapScalarApiReference(Path).AllowAnonymous();
    }
}
