using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>A claim's open line judged by the facts as they are now, on its own application date or on <c>today</c> for a new one.</summary>
public sealed record CurrentLine(ClaimLine Line, GraduateFacts Graduate, JobFacts Job, SubsidyFacts Facts, SubsidyAssessment Assessment);

internal static class CurrentLines
{
    public static async Task<IReadOnlyList<CurrentLine>> Read(ITalentParkDb db, Claim claim, CurrentPolicy policy, DateOnly today, CancellationToken ct)
    {
        var trainingIds = claim.OpenLines.Select(l => l.TrainingId).ToList();
        var graduates = (await GraduateFacts.Read(db, db.Trainings.Where(t => trainingIds.Contains(t.Id)), ct)).ToDictionary(g => g.Training.Id);
        return [.. claim.OpenLines.OrderBy(l => l.No).Select(line =>
        {
            var graduate = graduates[line.TrainingId];
            var job = graduate.Jobs.Single(j => j.Employment.Id == line.EmploymentId);
            var facts = graduate.For(job, claim.Id);
            var edition = line.Edition is { } judgedBy ? policy.Book.Edition(judgedBy)! : policy.Edition;
            return new CurrentLine(line, graduate, job, facts, SubsidyRules.Assess(facts, line.ApplicationDate ?? today, edition));
        })];
    }
}
