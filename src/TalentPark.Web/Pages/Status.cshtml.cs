using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Shared;

namespace TalentPark.Web.Pages;

/// <summary>Answers in place of a request that failed; asked for by itself it is not found.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed partial class StatusModel(Words T, ICurrentUser me, ILogger<StatusModel> log) : PageModel
{
    private static readonly int[] Known = [400, 401, 403, 404, 409, 413, 429, 500];

    public int Code { get; private set; }

    /// <summary>The status code, or <c>form</c> for a form without its token: which texts are shown.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The number to quote after a failure of ours; it is in the log beside the failure.</summary>
    public string? Number { get; private set; }

    /// <summary>The sentence of the rule that was broken.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Where to try again; null where that cannot help.</summary>
    public string? Again { get; private set; }

    public string Home => Menu.Home(me.Roles);

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        if (failure is null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Code = Response.StatusCode;
        Kind = Code == 400 && StatusPages.LacksFormToken(HttpContext) ? "form"
            : Known.Contains(Code) ? $"{Code}" : Code < 500 ? "400" : "500";
        Refusal = StatusPages.Refusal(HttpContext) is { } broken ? T.Refusal(broken) : null;
        Again = Kind is "409" or "429" or "500" or "form" ? LocalPath.Of(HttpContext) : null;
        if (Kind == "500")
        {
            var id = Activity.Current?.TraceId.ToHexString().ToUpperInvariant() ?? HttpContext.TraceIdentifier;
            Number = id.Length >= 8 ? $"{id[..4]}-{id[4..8]}" : id;
            Failed(log, Number, failure?.Path ?? "", failure?.Error.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "Failure {Number} was shown at {Path}: {Kind}")]
    private static partial void Failed(ILogger log, string number, string path, string? kind);
}
