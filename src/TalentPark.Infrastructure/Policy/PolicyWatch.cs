using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Policy;

/// <summary>Notices within seconds what another process released. One indexed number is asked for; nothing is read anew until it grows.</summary>
internal sealed partial class PolicyWatch(IServiceScopeFactory scopes, LatestPolicy policy, ILogger<PolicyWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotSeen(e); // the policy in memory stays in force
            }
        }
    }

    private async Task Look(CancellationToken ct)
    {
        using var scope = scopes.CreateScope();
        var last = await scope.ServiceProvider.GetRequiredService<TalentParkDb>().PolicyReleases.MaxAsync(r => r.Number, ct) ?? 0;
        if (last > policy.Current.Rows.LastRelease)
        {
            await policy.Refresh(ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether the policy was released anew cannot be seen")]
    private partial void NotSeen(Exception e);
}
