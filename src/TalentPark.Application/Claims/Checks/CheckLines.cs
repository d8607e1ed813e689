using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims.Checks;

/// <summary>A claim was handed in, or facts changed: asks the records anew about every line under way that the claim, person, employer, centre or import is part of.</summary>
public sealed class CheckLines(ITalentParkDb db, CheckDesk desk, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "line-checks";

    private static readonly LineState[] UnderWay = [LineState.Pending, LineState.Recommended, LineState.Appealed];

    public string Kind => JobKind;

    public bool IsLong => false;

    public async Task Run(Guid subjectId, CancellationToken ct)
    {
        var claimIds = await (
            from line in db.ClaimLines
            join claim in db.Claims on line.ClaimId equals claim.Id
            join job in db.Employments on line.EmploymentId equals job.Id
            where claim.Number != null && UnderWay.Contains(line.State)
                && (db.ImportRows.Any(r => r.ImportId == subjectId && (r.SubjectId == job.Id || r.SubjectId == line.PersonId || r.SubjectId == job.EmployerId)) || claim.Id == subjectId || claim.CentreId == subjectId || line.PersonId == subjectId || job.EmployerId == subjectId || job.Id == subjectId)
            select claim.Id).Distinct().ToListAsync(ct);
        foreach (var id in claimIds)
        {
            db.Forget();
            var claim = await db.Claims.AsNoTracking().Include(c => c.Lines).SingleAsync(c => c.Id == id, ct);
            foreach (var checks in (await desk.Read([.. claim.OpenLines.Where(l => UnderWay.Contains(l.State))], clock.GetUtcNow(), ct)).Values)
            {
                await desk.Write(checks, clock.GetUtcNow(), ct);
            }

            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>Every step towards money asks the records itself: nothing is passed unseen.</summary>
    public Task GiveUp(Guid subjectId, CancellationToken ct) => Task.CompletedTask;
}
