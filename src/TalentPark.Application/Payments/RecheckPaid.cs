using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Claims;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Payments;

/// <summary>
/// Facts changed: judges again the paid lines that rest on them, each on its own application date, and proposes to recover those for which a rule now fails. A line has
/// one open recovery at most, and one that was rejected for the same rules is not proposed again.
/// </summary>
public sealed class RecheckPaid(ITalentParkDb db, CurrentPolicy policy, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "recheck-paid";

    public string Kind => JobKind;

    public bool IsLong => false;

    public async Task Run(Guid subjectId, CancellationToken ct)
    {
        var lineIds = await (
            from line in db.ClaimLines
            join claim in db.Claims on line.ClaimId equals claim.Id
            join job in db.Employments on line.EmploymentId equals job.Id
            where line.State == LineState.Paid
                && (claim.Id == subjectId || claim.CentreId == subjectId || line.PersonId == subjectId || job.EmployerId == subjectId || job.Id == subjectId
                    || db.ImportRows.Any(r => r.ImportId == subjectId && (r.SubjectId == job.Id || r.SubjectId == line.PersonId || r.SubjectId == job.EmployerId)))
            select new { line.Id, line.ClaimId }).ToListAsync(ct);
        foreach (var ofClaim in lineIds.GroupBy(l => l.ClaimId, l => l.Id))
        {
            db.Forget();
            var claim = await db.Claims.AsNoTracking().Include(c => c.Lines).SingleAsync(c => c.Id == ofClaim.Key, ct);
            foreach (var current in await CurrentLines.Read(db, [.. claim.OpenLines.Where(l => ofClaim.Contains(l.Id))], policy, clock.Today(), ct))
            {
                await Propose(claim, current, ct);
            }

            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>Nothing was proposed; the next change of the facts asks again.</summary>
    public Task GiveUp(Guid subjectId, CancellationToken ct) => Task.CompletedTask;

    private async Task Propose(Claim claim, CurrentLine current, CancellationToken ct)
    {
        var rules = await Failing(current, ct);
        if (rules.Count == 0)
        {
            return;
        }

        var proposed = Recovery.Propose(claim, current.Line, rules, null, null, clock.GetUtcNow());
        var known = await db.Recoveries.AsNoTracking().Where(r => r.LineId == current.Line.Id).ToListAsync(ct);
        if (!known.Exists(r => RecoveryTransitions.Open.Contains(r.State) || r.Rules == proposed.Rules))
        {
            db.Recoveries.Add(proposed);
        }
    }

    /// <summary>Rules that refuse by known facts; what is merely unknown proposes nothing.</summary>
    private async Task<List<string>> Failing(CurrentLine current, CancellationToken ct)
    {
        var failing = current.Assessment.Rules.Where(r => r.Outcome == RuleOutcome.NotMet && !SubsidyRuleCodes.OnlyLowersRate(r.Code)).Select(r => r.Code).ToList();
        var person = current.Line.PersonId;
        var filed = current.Line.FiledAt;
        var same = db.DuplicatePairs.Where(p => p.Kind == PairKind.Person && p.State == PairState.Open && p.Result == MatchResult.Definite && (p.FirstId == person || p.SecondId == person))
            .Select(p => p.FirstId == person ? p.SecondId : p.FirstId);
        var isSecond = await db.ClaimLines.AnyAsync(
            l => l.Id != current.Line.Id && (l.PersonId == person || same.Contains(l.PersonId)) && ClaimTransitions.Subsidised.Contains(l.State) && l.FiledAt < filed, ct);
        failing.Remove(SubsidyRuleCodes.NotAlreadySubsidised); // the first of two lines stands, the later one goes
        return isSecond ? [.. failing, SubsidyRuleCodes.NotAlreadySubsidised] : failing;
    }
}
