using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Claims;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>
/// Money came to a fund: gives it to those who wait, in order of filing, until the first one it does not cover. A line that is held, or whose facts no longer
/// carry its amount, keeps its place and lets the others pass.
/// </summary>
public sealed class MoveQueueUp(ITalentParkDb db, FundMoney money, RefundMoney refunds, CurrentPolicy policy, ICurrentUser user, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "fund-queue";

    private const int Portion = 100;

    public string Kind => JobKind;

    public bool IsLong => false;

    public async Task Run(Guid subjectId, CancellationToken ct)
    {
        var passed = new HashSet<Guid>();
        while (await db.InTransaction(() => Next(subjectId, passed, ct), ct))
        {
            db.Forget();
        }
    }

    /// <summary>The lines wait on: the next money that comes sets the job off again.</summary>
    public Task GiveUp(Guid subjectId, CancellationToken ct) => Task.CompletedTask;

    /// <summary>One portion; false when nobody is left whom the fund covers.</summary>
    private async Task<bool> Next(Guid fundId, HashSet<Guid> passed, CancellationToken ct)
    {
        var fund = (await db.LockFunds([fundId], ct)).Single();
        if (fund.Programme == Fund.Refund)
        {
            return await refunds.Next(fund, passed, Portion, new Actor(user.Id ?? Guid.Empty, user.Name, "system"), clock.GetUtcNow(), ct);
        }

        var waiting = await (await money.Queue(fund, ct)).AsNoTracking().Where(l => !passed.Contains(l.Id)).Take(Portion).Select(l => new { l.Id, l.ClaimId }).ToListAsync(ct);
        var claimIds = waiting.Select(w => w.ClaimId).Distinct().ToList();
        var claims = await db.Claims.Include(c => c.Lines).Where(c => claimIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var (by, at) = (new Actor(user.Id ?? Guid.Empty, user.Name, "system"), clock.GetUtcNow());
        foreach (var (lineId, claim) in waiting.Select(w => (w.Id, claims[w.ClaimId])))
        {
            var line = claim.Line(lineId);
            if (await db.HoldOn(claim, line, ct) is not null || !await FactsStillCarry.For(db, claim, line, policy, ct))
            {
                passed.Add(lineId);
                continue;
            }

            if (!fund.Covers(line.Amount))
            {
                await db.SaveChangesAsync(ct);
                return false;
            }

            claim.Commit(lineId, fund.Id, by, at);
            fund.Commit(line, by, at);
        }

        await db.SaveChangesAsync(ct);
        return waiting.Count == Portion;
    }
}
