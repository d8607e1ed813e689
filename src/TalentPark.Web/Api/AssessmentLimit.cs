using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace TalentPark.Web.Api;

/// <summary>So many assessments a minute from one address: the setting <c>RateLimits:Assessments</c>.</summary>
public sealed class AssessmentLimit(IConfiguration settings, IHostEnvironment environment) : IRateLimiterPolicy<string>
{
    public const string Name = "assessments";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly int permits = Math.Max(1, settings.GetValue<int?>("RateLimits:Assessments") ?? (environment.IsDevelopment() ? 1_000_000 : 60));

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(Address(httpContext.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = Window,
            QueueLimit = 0,
        });

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = (rejected, _) =>
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        ReaderLanguage.Use(rejected.HttpContext);
        return new ValueTask(Problem.Write(rejected.HttpContext, StatusCodes.Status429TooManyRequests));
    };

    /// <summary>One household or office holds a whole IPv6 /64; its first half is the address.</summary>
    internal static string Address(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
