using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;

namespace TalentPark.Application.Payments;

/// <summary>What refunds take from their programme's fund, one for the whole country. Everything here runs within a transaction and holds the fund's row until its end.</summary>
public sealed class RefundMoney(ITalentParkDb db, RefundFactsReader facts, ICurrentUser user)
{
    /// <summary>Commits the refund's amount if the year's fund has it and nobody who filed earlier waits.</summary>
    /// <returns>The fund; null: it waits for money.</returns>
    public async Task<Guid?> Commit(CertificateRefund refund, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var year = Tashkent.Day(at).Year;
        var id = await db.Funds.Where(f => f.Programme == Fund.Refund && f.Year == year && f.RegionSoato == null).Select(f => (Guid?)f.Id).SingleOrDefaultAsync(ct);
        if (id is null)
        {
            return null;
        }

        var fund = (await db.LockFunds([id.Value], ct)).Single();
        if (!fund.Covers(refund.Amount))
        {
            return null;
        }

        var first = await Queue().AsNoTracking().Select(r => new { r.FiledAt, r.Id }).FirstOrDefaultAsync(ct);
        if (first is not null && (first.FiledAt, first.Id).CompareTo((refund.FiledAt, refund.Id)) < 0)
        {
            db.Jobs.Add(Job.For(MoveQueueUp.JobKind, fund.Id, user)); // the one in front may be held and let the others pass
            return null;
        }

        fund.Commit(refund, by, at);
        return fund.Id;
    }

    /// <summary>Gives the refund's amount back to its fund; those who wait are looked at afterwards.</summary>
    public async Task Release(CertificateRefund refund, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        if (refund.FundId is { } id && RefundTransitions.Committed.Contains(refund.State))
        {
            (await db.LockFunds([id], ct)).Single().Release(refund, by, at);
            db.Jobs.Add(Job.For(MoveQueueUp.JobKind, id, user));
        }
    }

    /// <summary>Queued refunds, in order of filing.</summary>
    internal IQueryable<CertificateRefund> Queue() => db.Refunds.Where(r => r.State == RefundState.Queued).OrderBy(r => r.FiledAt).ThenBy(r => r.Id);

    /// <summary>One portion of those who wait; false when nobody is left whom the fund covers.</summary>
    internal async Task<bool> Next(Fund fund, HashSet<Guid> passed, int portion, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var waiting = await Queue().Where(r => !passed.Contains(r.Id)).Take(portion).ToListAsync(ct);
        foreach (var refund in waiting)
        {
            if (await db.OpenOnRefund(refund.Id).AnyAsync(ct) || !await facts.StillCarry(refund, ct))
            {
                passed.Add(refund.Id);
                continue;
            }

            if (!fund.Covers(refund.Amount))
            {
                await db.SaveChangesAsync(ct);
                return false;
            }

            refund.Commit(fund.Id, by, at);
            fund.Commit(refund, by, at);
        }

        await db.SaveChangesAsync(ct);
        return waiting.Count == portion;
    }
}
