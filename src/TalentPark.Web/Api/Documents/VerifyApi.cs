using Mediator;
using TalentPark.Application.Documents;

namespace TalentPark.Web.Api.Documents;

/// <summary><c>GET /api/v1/verify/{code}</c>: the answer of the page /verify/{code} for programs.</summary>
public static class VerifyApi
{
    public static IServiceCollection AddVerifyApi(this IServiceCollection services) =>
        services.AddRateLimiter(limits => limits.AddPolicy<string, VerifyLimit>(VerifyLimit.Name));

    public static void MapVerifyApi(this IEndpointRouteBuilder app) => app.MapGet("/api/v1/verify/{code}", Verify)
        .AllowAnonymous()
        .RequireRateLimiting(VerifyLimit.Name)
        .WithName("VerifyDocument")
        .Produces<VerifyAnswer>()
        .Produces<VerifyAnswer>(StatusCodes.Status404NotFound)
        .Produces<Problem>(StatusCodes.Status429TooManyRequests, Problem.MediaType);

    private static async Task<IResult> Verify(HttpContext http, string code, ISender sender)
    {
        http.Response.Headers.CacheControl = "no-store";
        var asked = VerifyAnswer.Clean(code);
        var found = await sender.Send(new VerifyDocument(asked), http.RequestAborted);
        return Results.Json(VerifyAnswer.Of(asked, found), ApiJson.Options, statusCode: found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }
}
