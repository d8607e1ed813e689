using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.WebEncoders;
using TalentPark.Web.Binding;

namespace TalentPark.Web;

/// <summary>Pages and what all of them share: languages, safe headers, forms.</summary>
public static class Face
{
    /// <summary>A paper and the form around it.</summary>
    private const long LargestBody = Domain.Shared.Paper.MaxSize + (512 * 1024);

    public static IServiceCollection AddFace(this IServiceCollection services)
    {
        services.AddSafeHeaders();
        services.AddLanguages();
        services.AddHttpContextAccessor();
        services.AddScoped<Lists.SealedText>();
        services.AddScoped<Lists.ExportFile>();
        services.AddProblemDetails();
        services.AddRazorPages().AddDataAnnotationsLocalization().AddMvcOptions(options =>
        {
            options.Filters.Add<StatusPages.FormTokenWatch>();
            options.Filters.Add<RefusalFilter>();
            options.Filters.Add<Access.HandlerPermission>();
        });
        services.ConfigureOptions<FaultWords>();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = PageWords.NoteCookie);
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestBody; // pages that take larger files say so: UploadLimit
        });
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(options =>
        {
            options.ValueCountLimit = 2048;
            options.ValueLengthLimit = 1024 * 1024;
        });
        services.ConfigureApplicationCookie(options =>
        {
            options.Events.OnRedirectToAccessDenied = denied => Answer(denied.Response, StatusCodes.Status403Forbidden);
            options.Events.OnRedirectToLogin = unknown =>
            {
                if (StatusPages.IsApi(unknown.HttpContext))
                {
                    return Answer(unknown.Response, StatusCodes.Status401Unauthorized);
                }

                if (!HttpMethods.IsGet(unknown.Request.Method) && !HttpMethods.IsHead(unknown.Request.Method))
                {
                    return Answer(unknown.Response, StatusCodes.Status401Unauthorized); // the page keeps what was sent: see StatusPage.401
                }

                unknown.Response.Redirect(new Uri(unknown.RedirectUri).PathAndQuery); // never to the host a header names
                return Task.CompletedTask;
            };
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "tp-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true; // SecurityHeaders says it for every answer
        });
        return services;
    }

    public static WebApplication UseFace(this WebApplication app)
    {
        app.UseSafeHeaders();
        app.UseLanguages();
        app.UseStatusPages();
        app.UseRouting(); // after the status pages, so that they can send a failed request to their own page
        app.Use(AnswerUnknown);
        app.Use(TakeFormsAlone);
        return app;
    }

    /// <summary>An address or method nobody serves is told so; without this, visitors would be asked to sign in for it.</summary>
    private static Task AnswerUnknown(HttpContext http, RequestDelegate next) => http.GetEndpoint() switch
    {
        null => Answer(http.Response, StatusCodes.Status404NotFound),
        { Metadata.Count: 0, RequestDelegate: { } methodNotAllowed } => methodNotAllowed(http), // routing's own answer 405
        _ => next(http),
    };

    /// <summary>Pages take forms in letters that can be read, and nothing else.</summary>
    private static Task TakeFormsAlone(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (!HttpMethods.IsPost(request.Method) || StatusPages.IsApi(http) || request.ContentLength is null or 0 || (request.HasFormContentType && IsReadable(request.ContentType)))
        {
            return next(http);
        }

        request.ContentType = null; // the page that tells so must not read it either
        return Answer(http.Response, StatusCodes.Status400BadRequest);
    }

    private static bool IsReadable(string? type)
    {
        try
        {
            return Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(type, out var read) && (!read.Charset.HasValue || read.Encoding is not null);
        }
        catch (NotSupportedException)
        {
            return false; // UTF-7
        }
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
