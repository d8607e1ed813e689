using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Web;

/// <summary>Which language a reader gets: the one chosen by link (kept in a cookie), else the browser's, else Uzbek.</summary>
public static class Languages
{
    public const string Cookie = "tp-language";

    /// <summary>The languages by the name each gives itself in the switch.</summary>
    public static readonly IReadOnlyList<(string Code, string Short, string Name)> Names =
    [
        ("uz", "Oʻz", "Oʻzbekcha"),
        ("ru", "Рус", "Русский"),
        ("en", "Eng", "English"),
    ];

    /// <summary>The reader's language: <c>uz</c>, <c>ru</c> or <c>en</c>.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The value of an HTML <c>lang</c> attribute: Uzbek is in Latin script.</summary>
    public static string Tag(string code) => code == "uz" ? "uz-Latn" : code;

    public static IServiceCollection AddLanguages(this IServiceCollection services) =>
        services.AddScoped<CertificateWords>().AddSingleton<Words>().Configure<RequestLocalizationOptions>(options =>
        {
            string[] all = [.. Language.All];
            options.SetDefaultCulture(Language.Default).AddSupportedCultures(all).AddSupportedUICultures(all);
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { CookieName = Cookie },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });

    /// <summary>Sets the language of each request and serves <c>/language?to=ru&amp;back=/check</c>.</summary>
    public static WebApplication UseLanguages(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.MapGet("/language", Choose).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    private static async Task<RedirectHttpResult> Choose(HttpContext http, ICurrentUser me, IAccounts accounts, string? to, string? back)
    {
        if (to is not null && Language.All.Contains(to))
        {
            http.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(to)), Kept(http));
            if (me.Id is { } reader)
            {
                await accounts.KeepLanguage(reader, to, http.RequestAborted);
            }
        }

        return TypedResults.LocalRedirect(LocalPath.Or(back, "/"));
    }

    /// <summary>How a reader's choice is kept: for a year, on this site only, out of any script's reach.</summary>
    internal static CookieOptions Kept(HttpContext http) => new()
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
    };
}
