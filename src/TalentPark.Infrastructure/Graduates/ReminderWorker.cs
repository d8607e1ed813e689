using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalentPark.Application.Graduates.Loans;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Graduates;

/// <summary>Goes the round of <see cref="RemindGraduates"/> several times a day; of several processes one at a time, each time in one transaction.</summary>
internal sealed partial class ReminderWorker(IServiceScopeFactory scopes, ILogger<ReminderWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                using var scope = scopes.CreateScope();
                var db = scope.ServiceProvider.GetRequiredService<ITalentParkDb>();
                await db.InTransaction(() => Round(scope.ServiceProvider.GetRequiredService<RemindGraduates>(), db, stoppingToken), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotReminded(e);
            }
        }
    }

    private static async Task<bool> Round(RemindGraduates remind, ITalentParkDb db, CancellationToken ct)
    {
        await db.LockKey("graduate reminders", ct);
        await remind.Run(ct);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Graduates were not reminded; the next round tries again.")]
    private partial void NotReminded(Exception e);
}
