using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;
using TalentPark.Application.Shared;
using TalentPark.Web.Api;

namespace TalentPark.Web.Access;

/// <summary>
/// So many requests a minute from one account, or from one address where nobody is signed in: the settings <c>RateLimits:Account</c> and
/// <c>RateLimits:Address</c>. Files of the page's own look are not counted.
/// </summary>
internal static class WholeLimit
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddWholeLimit(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        var (account, address) = (Permits(settings, environment, "Account", 600), Permits(settings, environment, "Address", 1200));
        return services.AddRateLimiter(limits =>
        {
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => http switch
            {
                _ when http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null => RateLimitPartition.GetNoLimiter("files"),
                _ when http.RequestServices.GetRequiredService<ICurrentUser>().Id is { } id => Fixed($"account {id}", account),
                _ => Fixed($"address {AssessmentLimit.Address(http.Connection.RemoteIpAddress)}", address),
            });
            limits.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return ValueTask.CompletedTask;
            };
        });
    }

    private static int Permits(IConfiguration settings, IHostEnvironment environment, string name, int production) =>
        Math.Max(1, settings.GetValue<int?>($"RateLimits:{name}") ?? (environment.IsDevelopment() ? 1_000_000 : production));

    private static RateLimitPartition<string> Fixed(string key, int permits) => RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions
    {
        PermitLimit = permits,
        Window = Window,
        QueueLimit = 0,
    });
}
