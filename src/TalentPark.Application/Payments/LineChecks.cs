using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Payments;

/// <summary>Whether each line of a batch may still be paid as it stands. Reads in chunks, so that a large batch takes seconds.</summary>
public sealed class LineChecks(ITalentParkDb db, CurrentPolicy policy, FundMoney money, RefundChecks refunds)
{
    internal const int Chunk = 1000;

    /// <summary>All that can stand in the way: the last look before the register is fixed.</summary>
    public async Task<IReadOnlyList<BlockedLine>> BeforeLock(PaymentBatch batch, CancellationToken ct)
    {
        if (batch.Programme == Fund.Refund)
        {
            return await refunds.Standing(batch, RefundState.Approved, ct);
        }

        var blocked = await Standing(batch, LineState.Approved, ct);
        var looked = blocked.Select(b => b.ItemId).ToHashSet();
        foreach (var ids in batch.Lines.Select(l => l.ItemId).Where(id => !looked.Contains(id)).Chunk(Chunk))
        {
            blocked.AddRange(await FactsChanged(ids, ct));
        }

        return [.. blocked.OrderBy(b => b.Number, StringComparer.Ordinal).ThenBy(b => b.LineNo)];
    }

    /// <summary>What may have come in the way since the lock: holds, and accounts changed.</summary>
    public async Task<IReadOnlyList<BlockedLine>> AfterLock(PaymentBatch batch, CancellationToken ct) => batch.Programme == Fund.Refund
        ? await refunds.Standing(batch, RefundState.Scheduled, ct)
        : [.. (await Standing(batch, LineState.Scheduled, ct)).OrderBy(b => b.Number, StringComparer.Ordinal).ThenBy(b => b.LineNo)];

    private async Task<List<BlockedLine>> Standing(PaymentBatch batch, LineState state, CancellationToken ct)
    {
        var centreIds = batch.Payments.Select(p => p.CentreId).OfType<Guid>().ToList();
        var centres = await db.Centres.AsNoTracking().Where(c => centreIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var marks = centres.Values.ToDictionary(c => c.Id, money.PayeeMark);
        var changing = (await db.CentreChanges.Where(c => c.Kind == CentreChangeKind.Account && c.State == CentreChangeState.Open && centreIds.Contains(c.CentreId)).Select(c => c.CentreId).ToListAsync(ct)).ToHashSet();
        var holds = (await db.Holds.AsNoTracking().Where(h => h.LiftedAt == null).Select(h => new { h.Scope, h.SubjectId }).ToListAsync(ct)).Select(h => (h.Scope, h.SubjectId)).ToHashSet();
        var amounts = batch.Lines.ToDictionary(l => l.ItemId, l => l.Amount);
        var blocked = new List<BlockedLine>();
        foreach (var ids in amounts.Keys.Chunk(Chunk))
        {
            var rows = await (
                from line in db.ClaimLines
                join claim in db.Claims on line.ClaimId equals claim.Id
                where ids.Contains(line.Id)
                select new { line.Id, line.ClaimId, claim.Number, claim.CentreId, line.No, line.State, line.Amount, line.PayeeMark }).ToListAsync(ct);
            var said = (await (
                from row in db.BankAnswerRows
                join paid in db.PaymentLines on row.PaymentId equals paid.PaymentId
                where ids.Contains(paid.ItemId) && row.Outcome == BankOutcome.Paid && row.Result == RowResult.Contradicts && row.SettledAt == null
                select paid.ItemId).ToListAsync(ct)).ToHashSet();
            foreach (var row in rows)
            {
                var why =
                    row.State != state ? LineBlock.State
                    : row.Amount <= 0 || row.Amount != amounts[row.Id] ? LineBlock.Amount
                    : holds.Contains((HoldScope.Programme, Guid.Empty)) || holds.Contains((HoldScope.Centre, row.CentreId)) || holds.Contains((HoldScope.Claim, row.ClaimId)) || holds.Contains((HoldScope.Line, row.Id)) ? LineBlock.Held
                    : said.Contains(row.Id) ? LineBlock.BankSaysPaid
                    : changing.Contains(row.CentreId) ? LineBlock.AccountChanging
                    : row.PayeeMark != marks[row.CentreId] ? LineBlock.AccountChanged
                    : (LineBlock?)null;
                if (why is { } block)
                {
                    blocked.Add(new(row.Id, row.ClaimId, row.Number!, row.No, centres[row.CentreId].Name, block));
                }
            }
        }

        return blocked;
    }

    private async Task<List<BlockedLine>> FactsChanged(Guid[] lineIds, CancellationToken ct)
    {
        var rows = await (
            from line in db.ClaimLines.AsNoTracking()
            join claim in db.Claims on line.ClaimId equals claim.Id
            join centre in db.Centres on claim.CentreId equals centre.Id
            where lineIds.Contains(line.Id)
            select new { Line = line, claim.Number, CentreName = centre.Name }).ToListAsync(ct);
        var trainingIds = rows.Select(r => r.Line.TrainingId).ToList();
        var graduates = (await GraduateFacts.Read(db, db.Trainings.Where(t => trainingIds.Contains(t.Id)), ct)).ToDictionary(g => g.Training.Id);
        return [.. rows.Where(r => !Carries(r.Line, graduates[r.Line.TrainingId])).Select(r => new BlockedLine(r.Line.Id, r.Line.ClaimId, r.Number!, r.Line.No, r.CentreName, LineBlock.Facts))];
    }

    private bool Carries(ClaimLine line, GraduateFacts graduate) =>
        graduate.JobOf(line) is { } job
        && FactsStillCarry.Hold(line, CurrentLines.Judge(line, graduate.For(job, line.ClaimId), policy, line.ApplicationDate!.Value));
}

/// <summary>What stands in the way of paying a line.</summary>
public enum LineBlock
{
    /// <summary>It is not, or no longer, in the state the batch needs: its decision was undone.</summary>
    State,

    /// <summary>Its sum is not the one put into the batch.</summary>
    Amount,
    Held,

    /// <summary>An earlier payment of it failed, and another row of the bank says it was paid: somebody must look first.</summary>
    BankSaysPaid,

    /// <summary>A change of the centre's account waits for a second person.</summary>
    AccountChanging,

    /// <summary>The centre's account is another than when the line was approved: an approver must let the money go there.</summary>
    AccountChanged,

    /// <summary>Today's facts no longer give the sum.</summary>
    Facts,
}

/// <param name="ItemId">The line or the refund.</param>
/// <param name="ClaimId">Null for a refund.</param>
/// <param name="Number">The claim's or the refund's.</param>
/// <param name="LineNo">Null for a refund.</param>
/// <param name="Payee">The centre's or the person's name.</param>
public sealed record BlockedLine(Guid ItemId, Guid? ClaimId, string Number, int? LineNo, string Payee, LineBlock Why);
