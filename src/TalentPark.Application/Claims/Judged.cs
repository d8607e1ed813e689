using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>A graduate judged as if the claim were filed on a day: by the best of the jobs on record, and where that puts the graduate.</summary>
public sealed record Judged(GraduateFacts Graduate, JobFacts? Job, SubsidyFacts Facts, SubsidyAssessment Assessment, CandidatePlace Place)
{
    public static Judged On(DateOnly day, GraduateFacts graduate, CurrentPolicy policy)
    {
        var (job, facts, assessment) = (graduate.Jobs.Count == 0 ? [null] : graduate.Jobs.Cast<JobFacts?>())
            .Select(j => (Job: j, Facts: graduate.For(j)))
            .Select(x => (x.Job, x.Facts, Assessment: SubsidyRules.Assess(x.Facts, day, policy.Edition)))
            .OrderBy(x => Candidate.Rank(x.Assessment)).ThenByDescending(x => x.Assessment.Amount).ThenBy(x => x.Facts.HiredOn)
            .First();
        var claimedHere = graduate.Lines.Any(l => l.TrainingId == graduate.Training.Id && CountsHere(l.State));
        var parameters = policy.Edition.At(day);
        var place = Candidate.Place(
            assessment, facts, claimedHere,
            SubsidyDates.HireDeadline(graduate.Course.CompletedOn, parameters),
            facts.HiredOn is { } hired ? SubsidyDates.FilingDeadline(hired, parameters) : null,
            graduate.Person.Pinfl is not null);
        return new(graduate, job, facts, assessment, place);
    }

    private static bool CountsHere(LineState state) => state == LineState.Draft || ClaimTransitions.Subsidised.Contains(state);
}
