using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Centres;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Claims.Checks;

/// <summary>
/// Asks the records about every check of lines, keeps what they answer, and says whether a line may go on. Whoever asks gets the answer by the facts of that
/// moment, whatever was written down earlier.
/// </summary>
public sealed class CheckDesk(ITalentParkDb db, IKeyedHash hash, CurrentPolicy policy)
{
    public async Task<IReadOnlyDictionary<Guid, LineChecks>> Read(IReadOnlyCollection<ClaimLine> lines, DateTimeOffset at, CancellationToken ct) =>
        await Read(await CurrentLines.Read(db, lines, policy, Tashkent.Day(at), ct), at, ct);

    internal async Task<IReadOnlyDictionary<Guid, LineChecks>> Read(IReadOnlyCollection<CurrentLine> lines, DateTimeOffset at, CancellationToken ct)
    {
        var lineIds = lines.Select(l => l.Line.Id).ToList();
        var personIds = lines.Select(l => l.Graduate.Person.Id).Distinct().ToList();
        var employerIds = lines.Select(l => l.Job.Employer.Id).Distinct().ToList();
        var employers = await db.Employers.AsNoTracking().Include(e => e.Periods).Include(e => e.Directors).Where(e => employerIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct);
        var certificates = (await db.Certificates.AsNoTracking().Where(c => personIds.Contains(c.PersonId)).ToListAsync(ct)).ToLookup(c => c.PersonId);
        Guid[] subjects = [.. personIds, .. employerIds];
        var pairs = await db.DuplicatePairs.AsNoTracking().Where(p => p.State == PairState.Open && (subjects.Contains(p.FirstId) || subjects.Contains(p.SecondId))).ToListAsync(ct);
        var changing = await db.WithOpenAccountChange([.. lines.Select(l => l.Graduate.Centre.Id).Distinct()], ct);
        var rows = (await db.LineChecks.AsNoTracking().Where(c => lineIds.Contains(c.LineId)).ToListAsync(ct)).OrderBy(c => c.At).ThenBy(c => c.Id).ToLookup(c => c.LineId);
        var overrides = (await db.CheckOverrides.AsNoTracking().Where(o => lineIds.Contains(o.LineId)).OrderBy(o => o.At).ToListAsync(ct)).ToLookup(o => o.LineId);
        var draws = await db.SampleDraws.AsNoTracking().Where(d => lineIds.Contains(d.LineId)).ToDictionaryAsync(d => d.LineId, ct);
        return lines.ToDictionary(l => l.Line.Id, l =>
        {
            var facts = new CheckFacts
            {
                Person = l.Graduate.Person,
                Training = l.Graduate.Training,
                Job = l.Job.Employment,
                Employer = employers[l.Job.Employer.Id],
                Centre = l.Graduate.Centre,
                Certificates = [.. certificates[l.Graduate.Person.Id]],
                Pairs = [.. pairs.Where(p => p.IsOf(l.Graduate.Person.Id) || p.IsOf(l.Job.Employer.Id))],
                AccountChangeOpen = changing.Contains(l.Graduate.Centre.Id),
                Assessment = l.Assessment,
            };
            var findings = LineCheckRules.Judge(facts).Select(f => f with { Basis = Convert.ToHexStringLower(hash.Of(f.Basis)) }).ToList();
            var draw = draws.GetValueOrDefault(l.Line.Id);
            var isNewDraw = draw is null && (draw = Draw(l, findings, at)) is not null;
            var standings = CheckStanding.Of(findings, [.. rows[l.Line.Id]], [.. overrides[l.Line.Id]], l.Assessment.Rate, draw?.IsDrawn == true, Tashkent.Day(at));
            return new LineChecks(l.Line, standings, draw, isNewDraw, [.. rows[l.Line.Id]], [.. overrides[l.Line.Id]]);
        });
    }

    /// <summary>Adds to what is on record every answer that differs from the last one, and the draw; saved with the act.</summary>
    public async Task Write(LineChecks checks, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var finding in checks.Standings.Select(s => s.Automatic))
        {
            var last = checks.Rows.LastOrDefault(r => r.IsAutomatic && r.Code == finding.Code);
            if (last is null || (last.Result, last.Source, last.Grounds, last.Basis) != (finding.Result, finding.Source, finding.Grounds, finding.Basis))
            {
                db.LineChecks.Add(LineCheck.Automatic(checks.Line, finding, Tashkent.Day(at), at));
            }
        }

        if (checks is { IsNewDraw: true, Draw: { } draw })
        {
            await db.KeepDraw(draw, ct);
        }
    }

    /// <summary>Every check that is required passed, by the facts of this moment, or is overridden by somebody else; what they rest on is written down.</summary>
    /// <exception cref="RuleBroken"><c>line-checks-open</c> with the line's number; <c>four-eyes</c> for whoever overrode a check.</exception>
    /// <param name="recommends">Whether the line is being recommended, rather than decided.</param>
    public async Task MustPass(ClaimLine line, bool recommends, Actor by, DateTimeOffset at, CancellationToken ct)
    {
        var checks = (await Read([line], at, ct))[line.Id];
        if (checks.IsOpen)
        {
            throw new RuleBroken("line-checks-open", line.No);
        }

        if (recommends && checks.Overrides.Any(o => o.ById == by.Id))
        {
            throw new RuleBroken("four-eyes", line.No);
        }

        await Write(checks, at, ct);
    }

    /// <summary>A line that passed everything automatically is drawn, or not, once.</summary>
    private SampleDraw? Draw(CurrentLine line, List<CheckFinding> findings, DateTimeOffset at)
    {
        if (line.Line.ApplicationDate is not { } applied || findings.Exists(f => f.Result != CheckResult.Passed))
        {
            return null;
        }

        var parameters = policy.Book.Edition(line.Line.Edition!)!.At(applied);
        return parameters is { SamplingShare: { } share, SamplingSeed: { } seed } ? SampleDraw.Of(line.Line, seed, share, at) : null;
    }
}

/// <summary>All about the checks of one line.</summary>
/// <param name="Draw">Null until everything passed automatically.</param>
/// <param name="IsNewDraw">Whether the draw is not on record yet.</param>
/// <param name="Rows">Every answer ever, the oldest first.</param>
/// <param name="Overrides">Every one ever, the oldest first.</param>
public sealed record LineChecks(ClaimLine Line, IReadOnlyList<CheckStanding> Standings, SampleDraw? Draw, bool IsNewDraw, IReadOnlyList<LineCheck> Rows, IReadOnlyList<CheckOverride> Overrides)
{
    /// <summary>Whether a check stands in the way of approval.</summary>
    public bool IsOpen => Standings.Any(s => s.IsOpen);

    public bool IsDrawn => Draw?.IsDrawn == true;
}
