using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace TalentPark.Web.Api.Documents;

/// <summary>So many questions about documents a minute from one address: the setting <c>RateLimits:Verify</c>.</summary>
public sealed class VerifyLimit(IConfiguration settings, IHostEnvironment environment) : IRateLimiterPolicy<string>
{
    public const string Name = "verify";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly int _permits = Math.Max(1, settings.GetValue<int?>("RateLimits:Verify") ?? (environment.IsDevelopment() ? 6000 : 60));

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter($"{Name} {AssessmentLimit.Address(httpContext.Connection.RemoteIpAddress)}", _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = _permits,
            Window = Window,
            QueueLimit = 0,
        });

    /// <summary>A program gets problem details; for a person the page of the status follows.</summary>
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = (rejected, _) =>
    {
        var http = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (!StatusPages.IsApi(http) && !VerifyAnswer.WantsJson(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return ValueTask.CompletedTask;
        }

        ReaderLanguage.Use(http);
        return new ValueTask(Problem.Write(http, StatusCodes.Status429TooManyRequests));
    };
}
