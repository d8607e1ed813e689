using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>What a merge of two employers would do, and does.</summary>
public sealed class EmployerMergePlan
{
    private readonly ILookup<Guid, Observation> _seen;

    private EmployerMergePlan(Employer kept, Employer gone, IReadOnlyList<Employment> jobs, IReadOnlyList<Claim> claims, ILookup<Guid, Observation> seen, string versions)
    {
        (Kept, Gone, _seen) = (kept, gone, seen);
        Jobs = [.. jobs.Where(j => j.EmployerId == gone.Id).Select(j => new Move<Employment>(j, jobs.FirstOrDefault(k => k.EmployerId == kept.Id && k.PersonId == j.PersonId && k.HiredOn == j.HiredOn)))];
        Lines = [.. from move in Jobs from claim in claims from line in claim.Lines where line.EmploymentId == move.Record.Id select (claim, line)];
        var parts = new[] { versions }.Concat(jobs.Select(j => $"{j.Id}{j.Revision}")).Concat(claims.Select(c => $"{c.Id}{c.Revision}"));
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    public Employer Kept { get; }

    public Employer Gone { get; }

    /// <summary>Jobs that go over; the same job of the same person collapses.</summary>
    public IReadOnlyList<Move<Employment>> Jobs { get; }

    /// <summary>Lines that rest on these jobs, with their claims.</summary>
    public IReadOnlyList<(Claim Claim, ClaimLine Line)> Lines { get; }

    /// <summary>Periods that share days: the kept record's stays, of the other one only the days outside go over.</summary>
    public IReadOnlyList<EmployerPeriod> Overlapping => Kept.OverlappingOf(Gone);

    /// <summary>Days that go over.</summary>
    public IReadOnlyList<(EmployerPeriod From, DateRange Days)> Periods => Kept.DaysFrom(Gone);

    /// <summary>See <see cref="PersonMergePlan.Fingerprint"/>.</summary>
    public string Fingerprint { get; }

    /// <param name="keptId">The record whose STIR is the right one.</param>
    /// <returns>Null when one of the two is not, or no longer, in use.</returns>
    public static async Task<EmployerMergePlan?> Read(ITalentParkDb db, DuplicatePair pair, Guid keptId, CancellationToken ct)
    {
        Guid[] ids = [pair.FirstId, pair.SecondId];
        var employers = await db.Employers.Include(e => e.Periods).Include(e => e.Exports).Include(e => e.Directors).Where(e => ids.Contains(e.Id)).ToListAsync(ct);
        var versions = await db.Employers.Where(e => ids.Contains(e.Id)).OrderBy(e => e.Id).Select(e => EF.Property<uint>(e, "Version")).ToListAsync(ct);
        if (employers.Count != 2 || !ids.Contains(keptId))
        {
            return null;
        }

        var jobs = await db.Employments.Include(e => e.Wages).Where(e => ids.Contains(e.EmployerId)).OrderBy(e => e.HiredOn).ThenBy(e => e.Id).ToListAsync(ct);
        var gone = jobs.Where(j => j.EmployerId != keptId).Select(j => j.Id).ToList();
        var claims = await db.Claims.Include(c => c.Lines).Where(c => c.Lines.Any(l => gone.Contains(l.EmploymentId))).OrderBy(c => c.Id).ToListAsync(ct);
        return new(employers.Single(e => e.Id == keptId), employers.Single(e => e.Id != keptId), jobs, claims, await db.OfSubjects([.. gone, .. ids], ct), $"{keptId} {string.Join(' ', versions)}");
    }

    /// <summary>Carries it out; the caller saves.</summary>
    public async Task Carry(ITalentParkDb db, EmployerFields taken, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        Gone.MergeInto(Kept, taken);
        await db.Keep(Kept.Id, _seen[Gone.Id].Select(o => new SeenValue(o.Fact, o.Value, new(o.Source, o.ObservedOn))), ct);
        foreach (var (claim, line) in Lines)
        {
            var into = Jobs.Single(j => j.Record.Id == line.EmploymentId).Into?.Id ?? line.EmploymentId;
            claim.FollowMerge(line, line.TrainingId, line.PersonId, into, by, at);
        }

        foreach (var (job, into) in Jobs)
        {
            if (into is null)
            {
                job.MoveTo(job.PersonId, Kept.Id);
            }
            else
            {
                await db.Keep(into.Id, [.. _seen[job.Id].Select(o => new SeenValue(o.Fact, o.Value, new(o.Source, o.ObservedOn))), .. into.Absorb(job)], ct);
                db.Employments.Remove(job);
            }
        }
    }
}
