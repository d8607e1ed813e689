using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPark.Application.Shared;
using TalentPark.Domain.Shared;

namespace TalentPark.Web;

/// <summary>
/// What a reader gets when a request cannot be answered: a page that says what is, why, and what to do; under /api problem details.
/// In Development too, so that everybody sees what readers see.
/// </summary>
public static class StatusPages
{
    private static readonly object RefusalKey = new(), ForgeryKey = new();

    public static WebApplication UseStatusPages(this WebApplication app)
    {
        app.UseWhen(http => !IsApi(http), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/status", StatusCodeSelector = StatusOf, AllowStatusCode404Response = true, CreateScopeForErrors = true });
            pages.UseStatusCodePagesWithReExecute("/status", createScopeForStatusCodePages: true);
        });
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
            api.UseStatusCodePages();
        });
        return app;
    }

    /// <summary>The sentence for a broken rule, in the reader's language.</summary>
    public static string Refusal(this Words words, RuleBroken broken) =>
        Words.Has($"Refusals.{broken.Code}") ? words[$"Refusals.{broken.Code}", [.. broken.Values.Select(Shown)]] : words["Frame.Refused", broken.Code];

    /// <summary>The rule a failed request broke; null when it failed otherwise.</summary>
    internal static RuleBroken? Refusal(HttpContext http) =>
        http.Items[RefusalKey] as RuleBroken ?? http.Features.Get<IExceptionHandlerFeature>()?.Error as RuleBroken;

    /// <summary>Lets the status page tell the rule's sentence.</summary>
    internal static void Refuse(HttpContext http, RuleBroken broken) => http.Items[RefusalKey] = broken;

    internal static bool LacksFormToken(HttpContext http) => http.Items.ContainsKey(ForgeryKey);

    internal static bool IsApi(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/openapi") || http.Request.Path.StartsWithSegments("/health");

    /// <summary>The status that tells of an exception; 500 for one nobody expected.</summary>
    internal static int StatusOf(Exception exception) => exception switch
    {
        RuleBroken or StaleForm => StatusCodes.Status409Conflict,
        InputRefused or AntiforgeryValidationException or InvalidDataException => StatusCodes.Status400BadRequest,
        NotAllowed => StatusCodes.Status403Forbidden,
        NotFound => StatusCodes.Status404NotFound,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static object? Shown(object? value) => value switch
    {
        DateOnly day => Show.Day(day),
        decimal or int or long => Show.Number(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => value,
    };

    /// <summary>Remembers that a form came without its token, so that the 400 page can say what to do about it.</summary>
    internal sealed class FormTokenWatch : IAlwaysRunResultFilter
    {
        public void OnResultExecuting(ResultExecutingContext context)
        {
            if (context.Result is Microsoft.AspNetCore.Mvc.Core.Infrastructure.IAntiforgeryValidationFailedResult)
            {
                context.HttpContext.Items[ForgeryKey] = true;
            }
        }

        public void OnResultExecuted(ResultExecutedContext context)
        {
        }
    }
}
