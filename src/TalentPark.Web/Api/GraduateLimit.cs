using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace TalentPark.Web.Api;

/// <summary>So many requests a minute from one address where people could guess at accounts, numbers and certificates: the setting <c>RateLimits:Graduates</c>.</summary>
public sealed class GraduateLimit(IConfiguration settings, IHostEnvironment environment) : IRateLimiterPolicy<string>
{
    public const string Name = "graduates";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly int permits = Math.Max(1, settings.GetValue<int?>("RateLimits:Graduates") ?? (environment.IsDevelopment() ? 1_000_000 : 30));

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter($"{Name} {AssessmentLimit.Address(httpContext.Connection.RemoteIpAddress)}", _ => new FixedWindowRateLimiterOptions
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
