using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using TalentPark.Application.Jobs;

namespace TalentPark.Infrastructure.Jobs;

/// <summary>
/// Does the waiting jobs, long ones beside short ones, one at a time each. Any number of processes may run it: a job is held by a session lock of the
/// database, which ends with the process that holds it, however it ends.
/// </summary>
internal sealed partial class Dispatcher(IServiceScopeFactory scopes, NpgsqlDataSource source, ILogger<Dispatcher> log) : BackgroundService, IJobs
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    private readonly Channel<bool>[] _bells = [Bell(), Bell()];

    public void Ring()
    {
        foreach (var bell in _bells)
        {
            bell.Writer.TryWrite(true);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stop) => Task.WhenAll(Lane(isLong: true, _bells[0].Reader, stop), Lane(isLong: false, _bells[1].Reader, stop));

    private static Channel<bool> Bell() => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private async Task Lane(bool isLong, ChannelReader<bool> bell, CancellationToken stop)
    {
        await Task.Yield();
        string[]? kinds = null;
        while (kinds is not [] && !stop.IsCancellationRequested)
        {
            try
            {
                kinds ??= Kinds(isLong); // handlers may need the policy, hence a migrated database
                while (await DoNext(kinds, stop))
                {
                }
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
            {
                // Not migrated yet: the health check says so.
            }
            catch (Exception e)
            {
                CannotLook(e);
            }

            await NextTurn(bell, stop);
        }
    }

    private static async Task NextTurn(ChannelReader<bool> bell, CancellationToken stop)
    {
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(stop);
        turn.CancelAfter(Turn);
        try
        {
            await bell.ReadAsync(turn.Token);
        }
        catch (OperationCanceledException)
        {
            // The turn has come, or the end.
        }
    }

    private string[] Kinds(bool isLong)
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IJobHandler>().Where(h => h.IsLong == isLong).Select(h => h.Kind)];
    }

    /// <summary>Does one job; false when none is waiting that nobody holds.</summary>
    private async Task<bool> DoNext(string[] kinds, CancellationToken stop)
    {
        await using var held = await source.OpenConnectionAsync(stop);
        var queue = new JobQueue(held);
        foreach (var id in await queue.Waiting(kinds, stop))
        {
            if (await queue.Hold(id, stop))
            {
                try
                {
                    if (await queue.Begin(id, stop) is { } job)
                    {
                        await Do(job, queue, stop);
                        return true;
                    }
                }
                finally
                {
                    await queue.Release(id);
                }
            }
        }

        return false;
    }

    private async Task Do(BegunJob job, JobQueue queue, CancellationToken stop)
    {
        try
        {
            if (job.Attempts <= IJobs.MaxAttempts)
            {
                await InScope(job, handler => handler.Run(job.SubjectId, stop));
                await queue.End(job.Id, JobState.Done, "");
                return;
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await queue.PutBack(job.Id);
            throw;
        }
        catch (Exception e)
        {
            Failed(e, job.Kind, job.Id, job.Attempts);
            if (job.Attempts < IJobs.MaxAttempts)
            {
                await queue.Later(job.Id, TimeSpan.FromSeconds(1 << job.Attempts), e.GetType().Name);
                return;
            }
        }

        await GiveUp(job, queue, stop);
    }

    private async Task GiveUp(BegunJob job, JobQueue queue, CancellationToken stop)
    {
        try
        {
            await InScope(job, handler => handler.GiveUp(job.SubjectId, stop));
            await queue.End(job.Id, JobState.GivenUp, "gave-up");
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            Failed(e, job.Kind, job.Id, job.Attempts);
            await queue.Later(job.Id, TimeSpan.FromMinutes(1), e.GetType().Name);
        }
    }

    private async Task InScope(BegunJob job, Func<IJobHandler, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Identity.CurrentUser>().ActAs(job.Actor);
        scope.ServiceProvider.GetRequiredService<Application.Shared.Act>().Name = job.Kind;
        await work(scope.ServiceProvider.GetServices<IJobHandler>().Single(h => h.Kind == job.Kind));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Kind} {Id} failed at attempt {Attempt}.")]
    private partial void Failed(Exception e, string kind, Guid id, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Jobs cannot be looked for.")]
    private partial void CannotLook(Exception e);
}
