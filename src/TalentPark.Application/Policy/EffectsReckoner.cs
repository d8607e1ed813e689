using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Policy;

/// <summary>Judges every graduate and every undecided line by the policy now, by pp-51-indexed now and by the proposal: the same rules over the same facts.</summary>
public static class EffectsReckoner
{
    /// <summary>Trainings read at a time: what is in memory does not grow with the register.</summary>
    private const int Chunk = 500;

    private static readonly LineState[] Undecided = [LineState.Draft, LineState.Pending, LineState.Recommended];

    /// <param name="effects">Gets the sums; not saved here.</param>
    /// <param name="keep">Takes the changes of one chunk.</param>
    public static async Task Reckon(this PolicyEffects effects, EffectColumns columns, ITalentParkDb db, Func<IReadOnlyList<PolicyEffect>, Task> keep, CancellationToken ct)
    {
        (effects.LookedAt, effects.Candidates, effects.Lines) = (0, EffectSums.None, EffectSums.None);
        for (var ids = await Next(db, Guid.Empty, ct); ids.Count > 0; ids = await Next(db, ids[^1], ct))
        {
            var kept = new List<PolicyEffect>();
            var graduates = (await GraduateFacts.Read(db, db.Trainings.Where(t => ids.Contains(t.Id)), ct)).OrderBy(g => ids.IndexOf(g.Training.Id));
            foreach (var found in graduates.SelectMany(g => Of(effects, columns, g)))
            {
                var effect = Count(effects, found);
                if (effect.IsChange)
                {
                    kept.Add(effect);
                }
            }

            effects.LookedAt += ids.Count;
            await keep(kept);
        }
    }

    private static Task<List<Guid>> Next(ITalentParkDb db, Guid last, CancellationToken ct) =>
        db.Trainings.Where(t => t.Id > last).OrderBy(t => t.Id).Select(t => t.Id).Take(Chunk).ToListAsync(ct);

    private static PolicyEffect Count(PolicyEffects effects, PolicyEffect effect)
    {
        if (effect.IsLine)
        {
            effects.Lines = effects.Lines.With(effect);
            return effect with { No = effects.Lines.Changed };
        }

        effects.Candidates = effects.Candidates.With(effect);
        return effect with { No = effects.Candidates.Changed };
    }

    /// <summary>The training's undecided lines; a training on no line that counts is a candidate.</summary>
    private static IEnumerable<PolicyEffect> Of(PolicyEffects effects, EffectColumns columns, GraduateFacts graduate)
    {
        var own = graduate.Lines.Where(l => l.TrainingId == graduate.Training.Id).ToList();
        foreach (var line in own.Where(l => Undecided.Contains(l.State)))
        {
            var facts = graduate.For(graduate.Jobs.FirstOrDefault(j => j.Employment.Id == line.EmploymentId), line.ClaimId);
            yield return Effect(effects, graduate, line, p => SubsidyRules.Assess(facts, line.ApplicationDate ?? effects.JudgedOn, p.Edition), columns);
        }

        var first = Judged.On(effects.JudgedOn, graduate, columns.Now);
        if (first.Place.Group != CandidateGroup.ClaimedOrPaid)
        {
            yield return Effect(effects, graduate, null, p => ReferenceEquals(p, columns.Now) ? first.Assessment : Judged.On(effects.JudgedOn, graduate, p).Assessment, columns);
        }
    }

    private static PolicyEffect Effect(PolicyEffects effects, GraduateFacts graduate, ClaimLine? line, Func<CurrentPolicy, SubsidyAssessment> judge, EffectColumns columns)
    {
        var (now, indexed, proposed) = (judge(columns.Now), judge(columns.Indexed), judge(columns.Proposed));
        return new(
            effects.ReleaseId, line is not null, 0, graduate.Training.Id, line?.ClaimId, line?.No,
            now.Outcome, now.Amount, indexed.Outcome, indexed.Amount, proposed.Outcome, proposed.Amount);
    }
}

/// <summary>The three ways of reading the facts that stand side by side.</summary>
public sealed record EffectColumns(CurrentPolicy Now, CurrentPolicy Indexed, CurrentPolicy Proposed)
{
    /// <param name="rows">The policy in force.</param>
    /// <param name="edition">The edition claims are judged by. A proposal that touches another edition alone is read by that one.</param>
    public static EffectColumns Of(PolicyRows rows, string edition, IReadOnlyCollection<PolicyChange> changes, DateTimeOffset at)
    {
        var (now, proposed) = (rows.Book(), rows.With(changes, at).Book());
        var touched = changes.Where(c => c.IsParameter).Select(c => c.Edition).Distinct().ToList();
        var read = touched is [var only] && only != PolicyBook.DefaultEdition ? only : edition;
        return new(new(now, read), new(now, PolicyBook.IndexedEdition), new(proposed, read));
    }
}
