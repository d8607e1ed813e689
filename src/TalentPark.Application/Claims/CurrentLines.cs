using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>A claim's open line judged by the facts as they are now, on its own application date or on <c>today</c> for a new one.</summary>
public sealed record CurrentLine(ClaimLine Line, GraduateFacts Graduate, JobFacts Job, SubsidyFacts Facts, SubsidyAssessment Assessment);

internal static class CurrentLines
{
    public static Task<IReadOnlyList<CurrentLine>> Read(ITalentParkDb db, Claim claim, CurrentPolicy policy, DateOnly today, CancellationToken ct) =>
        Read(db, [.. claim.OpenLines], policy, today, ct);

    /// <summary>Lines of any number of claims, in a fixed number of statements.</summary>
    public static async Task<IReadOnlyList<CurrentLine>> Read(ITalentParkDb db, IReadOnlyCollection<ClaimLine> lines, CurrentPolicy policy, DateOnly today, CancellationToken ct)
    {
        var trainingIds = lines.Select(l => l.TrainingId).ToList();
        var graduates = (await GraduateFacts.Read(db, db.Trainings.Where(t => trainingIds.Contains(t.Id)), ct)).ToDictionary(g => g.Training.Id);
        return [.. lines.OrderBy(l => l.No).Select(line =>
        {
            var graduate = graduates[line.TrainingId];
            var job = graduate.Jobs.Single(j => j.Employment.Id == line.EmploymentId);
            var facts = graduate.For(job, line.ClaimId);
            return new CurrentLine(line, graduate, job, facts, Judge(line, facts, policy, today));
        })];
    }

    /// <summary>Facts judged as the line's are: by the edition it was handed in under, on its own application date.</summary>
    public static SubsidyAssessment Judge(ClaimLine line, SubsidyFacts facts, CurrentPolicy policy, DateOnly today)
    {
        var edition = line.Edition is { } judgedBy ? policy.Book.Edition(judgedBy)! : policy.Edition;
        return SubsidyRules.Assess(facts, line.ApplicationDate ?? today, edition);
    }
}
