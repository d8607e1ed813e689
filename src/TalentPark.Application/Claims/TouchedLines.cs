using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Claims;

/// <summary>What a change of facts would do to claims, found by the rules themselves before anything is written.</summary>
/// <param name="Lines">Lines whose judgement differs, in the order of their claims.</param>
/// <param name="Candidates">Graduates on no claim yet who would stand in another group or for another sum.</param>
public sealed record TouchedLines(IReadOnlyList<TouchedLine> Lines, int Candidates)
{
    private const int Chunk = 500;

    /// <summary>The claims' numbers, five at most, parted by commas.</summary>
    public string Numbers => string.Join(", ", Lines.Select(l => l.ClaimNumber).OfType<string>().Distinct().Take(5)) + (Lines.Select(l => l.ClaimNumber).OfType<string>().Distinct().Skip(5).Any() ? " …" : "");

    public IEnumerable<TouchedLine> At(LineStage stage) => Lines.Where(l => l.Stage == stage);

    /// <summary>What the employer would do to lines if it were on record as it is here.</summary>
    internal static Task<TouchedLines> OfEmployer(ITalentParkDb db, CurrentPolicy policy, DateOnly today, Employer after, CancellationToken ct) =>
        Find(db, policy, today, db.Trainings.Where(t => db.Employments.Any(e => e.EmployerId == after.Id && e.PersonId == t.PersonId)), g => g.With(after), ct);

    /// <summary>Judges every line of the trainings twice: by the facts on record and by the facts as the change would leave them.</summary>
    /// <param name="trainings">All trainings the change can concern; more do no harm.</param>
    /// <param name="change">The facts after the change. It must not alter what it is given: <c>g with { … }</c>.</param>
    internal static async Task<TouchedLines> Find(
        ITalentParkDb db, CurrentPolicy policy, DateOnly today, IQueryable<Training> trainings, Func<GraduateFacts, GraduateFacts> change, CancellationToken ct)
    {
        var (found, candidates) = (new List<TouchedLine>(), 0);
        foreach (var ids in (await trainings.Select(t => t.Id).Order().ToListAsync(ct)).Chunk(Chunk))
        {
            foreach (var before in await GraduateFacts.Read(db, db.Trainings.Where(t => ids.Contains(t.Id)), ct))
            {
                var after = change(before);
                found.AddRange(before.Lines.Where(l => l.TrainingId == before.Training.Id).Select(l => TouchedLine.Of(l, before, after, policy, today)).OfType<TouchedLine>());
                candidates += Differ(Judged.On(today, before, policy), Judged.On(today, after, policy)) ? 1 : 0;
            }
        }

        return new(await Numbered(db, found, ct), candidates);
    }

    private static bool Differ(Judged before, Judged after) =>
        before.Place.Group != CandidateGroup.ClaimedOrPaid
        && (before.Place != after.Place || before.Assessment.Verdict != after.Assessment.Verdict);

    private static async Task<IReadOnlyList<TouchedLine>> Numbered(ITalentParkDb db, List<TouchedLine> found, CancellationToken ct)
    {
        var claimIds = found.Select(l => l.ClaimId).Distinct().ToList();
        var numbers = await db.Claims.AsNoTracking().Where(c => claimIds.Contains(c.Id)).Select(c => new { c.Id, c.Number }).ToDictionaryAsync(c => c.Id, c => c.Number, ct);
        return [.. found.Select(l => l with { ClaimNumber = numbers[l.ClaimId] }).OrderBy(l => l.ClaimNumber, StringComparer.Ordinal).ThenBy(l => l.ClaimId).ThenBy(l => l.LineNo)];
    }
}

/// <summary>One claim line whose judgement a change of facts alters; both are on the line's own application date, or on today for a draft.</summary>
/// <param name="ClaimNumber">Null while a draft.</param>
/// <param name="Amount">UZS the line was handed in for; 0 for a draft.</param>
public sealed record TouchedLine(
    Guid ClaimId, string? ClaimNumber, Guid LineId, int LineNo, LineState State, LineStage Stage, decimal Amount,
    string Centre, string FullName, string? Employer, SubsidyAssessment Before, SubsidyAssessment After)
{
    /// <summary>Rules that come out otherwise than before, as they would come out.</summary>
    public IEnumerable<RuleJudgement> ChangedRules => After.Rules.Where(a => !Before.Rules.Any(b => b.Code == a.Code && b.Outcome == a.Outcome));

    /// <summary>Rules that would stand in the way.</summary>
    public IEnumerable<RuleJudgement> FailingRules => After.Rules.Where(r => r.Outcome != RuleOutcome.Met);

    /// <summary>Whether the line could no longer be paid as it was handed in.</summary>
    public bool Fails => After.Outcome != AssessmentOutcome.Eligible;

    internal static TouchedLine? Of(ClaimLine line, GraduateFacts before, GraduateFacts after, CurrentPolicy policy, DateOnly today)
    {
        if (LineStages.Of(line.State) is not { } stage)
        {
            return null;
        }

        var (was, will) = (Judge(line, before, policy, today), Judge(line, after, policy, today));
        var isTouched = was.Verdict != will.Verdict || was.Rules.Length != will.Rules.Length || was.Rules.Zip(will.Rules).Any(r => r.First.Outcome != r.Second.Outcome);
        return isTouched
            ? new(line.ClaimId, null, line.Id, line.No, line.State, stage, line.Amount, before.Centre.Name, before.Person.FullName, before.JobOf(line)?.Employer.Name, was, will)
            : null;
    }

    private static SubsidyAssessment Judge(ClaimLine line, GraduateFacts graduate, CurrentPolicy policy, DateOnly today) =>
        CurrentLines.Judge(line, graduate.For(graduate.JobOf(line), line.ClaimId), policy, today);
}
