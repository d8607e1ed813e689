using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using TalentPark.Web.Api;

namespace TalentPark.Web.Access;

/// <summary>So many forms a minute from one address where passwords, codes and links are tried: the setting <c>RateLimits:SignIn</c>. Looking at the pages is free.</summary>
public sealed class SignInLimit(IConfiguration settings, IHostEnvironment environment) : IRateLimiterPolicy<string>
{
    public const string Name = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly int permits = Math.Max(1, settings.GetValue<int?>("RateLimits:SignIn") ?? (environment.IsDevelopment() ? 1_000_000 : 60));

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => HttpMethods.IsGet(httpContext.Request.Method)
        ? RateLimitPartition.GetNoLimiter($"{Name} look")
        : RateLimitPartition.GetFixedWindowLimiter($"{Name} {AssessmentLimit.Address(httpContext.Connection.RemoteIpAddress)}", _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = Window,
            QueueLimit = 0,
        });

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = (rejected, _) =>
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return ValueTask.CompletedTask;
    };
}
