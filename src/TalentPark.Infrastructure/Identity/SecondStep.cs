using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace TalentPark.Infrastructure.Identity;

/// <summary>Remembers, sealed in a cookie and for a few minutes, whose password was right while the second step is asked for.</summary>
internal sealed class SecondStep(IDataProtectionProvider protection, IHttpContextAccessor http, TimeProvider clock)
{
    private const string Cookie = "tp-step";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private IDataProtector Protector => protection.CreateProtector("TalentPark.SecondStep");

    public void Ask(Guid account) => http.HttpContext!.Response.Cookies.Append(
        Cookie, Protector.Protect($"{account} {clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}"), Options);

    public Guid? Asked
    {
        get
        {
            try
            {
                return http.HttpContext?.Request.Cookies[Cookie] is { Length: > 0 } kept && Protector.Unprotect(kept).Split(' ') is [var id, var at]
                    && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) < Life
                    ? Guid.Parse(id)
                    : null;
            }
            catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or FormatException)
            {
                return null;
            }
        }
    }

    public void Forget() => http.HttpContext!.Response.Cookies.Delete(Cookie, Options);

    private CookieOptions Options => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.HttpContext!.Request.IsHttps, Path = "/", IsEssential = true };
}
