using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Policy;

/// <summary>
/// Reckons the effects that were asked for, one proposal at a time, all of it on one snapshot and in one transaction: a process that dies
/// leaves the question standing, and the next one takes it up.
/// </summary>
internal sealed partial class EffectsWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EffectsWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TakeNext(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotReached(e);
            }
        }
    }

    private async Task TakeNext(CancellationToken ct)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<TalentParkDb>();
        var next = await db.PolicyEffects.AsNoTracking().Where(e => e.ReckonedAt == null && !e.HasFailed).OrderBy(e => e.AskedAt).Select(e => (Guid?)e.ReleaseId).FirstOrDefaultAsync(ct);
        if (next is not { } id)
        {
            return;
        }

        try
        {
            await Reckon(scope.ServiceProvider, db, id, ct);
        }
        catch (StaleForm)
        {
            // Asked anew meanwhile: the next round does it on the changes as they are then.
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NotReckoned(e, id);
            await db.PolicyEffects.Where(x => x.ReleaseId == id).ExecuteUpdateAsync(x => x.SetProperty(p => p.HasFailed, true), CancellationToken.None);
        }
    }

    private async Task Reckon(IServiceProvider services, TalentParkDb db, Guid id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        if (!await db.Database.SqlQuery<bool>($"""select pg_try_advisory_xact_lock(hashtextextended({id.ToString()}, 7)) as "Value" """).SingleAsync(ct))
        {
            return; // another process is at it
        }

        var effects = await db.PolicyEffects.SingleAsync(e => e.ReleaseId == id, ct);
        var release = await db.PolicyReleases.AsNoTracking().Include(r => r.Changes).SingleAsync(r => r.Id == id, ct);
        var (rows, at) = (await db.PolicyRows(ct), clock.GetUtcNow());
        var columns = EffectColumns.Of(rows, services.GetRequiredService<CurrentPolicy>().Edition.Name, release.Changes, at);
        var last = release.Changes.Count == 0 ? DateOnly.MinValue : release.Changes.Max(c => c.ValidFrom);
        (effects.JudgedOn, effects.BaseRelease, effects.Edition) = (last > Tashkent.Day(at) ? last : Tashkent.Day(at), rows.LastRelease, columns.Proposed.Edition.Name);
        await db.PolicyEffectRows.Where(r => r.ReleaseId == id).ExecuteDeleteAsync(ct);
        await effects.Reckon(columns, db, kept => Copy((NpgsqlConnection)db.Database.GetDbConnection(), kept, ct), ct);
        effects.ReckonedAt = at;
        services.GetRequiredService<Act>().Name = "ReckonEffects";
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task Copy(NpgsqlConnection connection, IReadOnlyList<PolicyEffect> kept, CancellationToken ct)
    {
        await using var writer = await connection.BeginBinaryImportAsync(
            """
            copy policy_effect (release_id, is_line, no, training_id, claim_id, line_no, outcome_now, amount_now, outcome_indexed, amount_indexed, outcome_proposed, amount_proposed)
            from stdin (format binary)
            """, ct);
        foreach (var row in kept)
        {
            await writer.StartRowAsync(ct);
            await writer.WriteAsync(row.ReleaseId, NpgsqlDbType.Uuid, ct);
            await writer.WriteAsync(row.IsLine, NpgsqlDbType.Boolean, ct);
            await writer.WriteAsync(row.No, NpgsqlDbType.Integer, ct);
            await writer.WriteAsync(row.TrainingId, NpgsqlDbType.Uuid, ct);
            await (row.ClaimId is { } claim ? writer.WriteAsync(claim, NpgsqlDbType.Uuid, ct) : writer.WriteNullAsync(ct));
            await (row.LineNo is { } no ? writer.WriteAsync(no, NpgsqlDbType.Integer, ct) : writer.WriteNullAsync(ct));
            foreach (var (outcome, amount) in new[] { (row.OutcomeNow, row.AmountNow), (row.OutcomeIndexed, row.AmountIndexed), (row.OutcomeProposed, row.AmountProposed) })
            {
                await writer.WriteAsync(outcome.ToString(), NpgsqlDbType.Varchar, ct);
                await writer.WriteAsync(amount, NpgsqlDbType.Numeric, ct);
            }
        }

        await writer.CompleteAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The effects of release {Id} cannot be reckoned")]
    private partial void NotReckoned(Exception e, Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Effects that were asked for cannot be looked for")]
    private partial void NotReached(Exception e);
}
