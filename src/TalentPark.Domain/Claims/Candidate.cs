namespace TalentPark.Domain.Claims;

/// <summary>Where a graduate stands for the centre. Each graduate is in exactly one group.</summary>
public enum CandidateGroup
{
    Ready,
    Soon,
    NoJobYet,
    SomethingMissing,
    ClaimedOrPaid,
    Cannot,
}

/// <summary>One graduate's place, from the same assessment as the API's.</summary>
/// <param name="Group">The only group.</param>
/// <param name="Until">Ready: the last day to file. No job yet: the last day to be hired. Soon: the day the conditions can be met.</param>
/// <param name="IsClosing">Ready, and the window closes within <see cref="Candidate.ClosingDays"/> days.</param>
public readonly record struct CandidatePlace(CandidateGroup Group, DateOnly? Until, bool IsClosing);

public static class Candidate
{
    /// <summary>Ready graduates whose window closes within so many days come first and are marked.</summary>
    public const int ClosingDays = 30;

    /// <param name="assessment">Judged as if filed today.</param>
    /// <param name="facts">The facts it was judged on.</param>
    /// <param name="isClaimedHere">Whether the person is on a line of this centre that still counts (drafts included).</param>
    /// <param name="hireDeadline">Last day to be hired in time; null when the completion is unknown.</param>
    /// <param name="filingDeadline">Last day to file; null without a hire date.</param>
    /// <param name="isIdentified">Whether the person's PINFL is known: without it no claim can be made, whatever the conditions say.</param>
    public static CandidatePlace Place(SubsidyAssessment assessment, SubsidyFacts facts, bool isClaimedHere, DateOnly? hireDeadline, DateOnly? filingDeadline, bool isIdentified = true)
    {
        if (isClaimedHere)
        {
            return new(CandidateGroup.ClaimedOrPaid, null, false);
        }

        if (assessment.Outcome == AssessmentOutcome.Ineligible)
        {
            return new(CandidateGroup.Cannot, null, false);
        }

        if (facts.HiredOn is null)
        {
            return hireDeadline < assessment.ApplicationDate
                ? new(CandidateGroup.Cannot, hireDeadline, false)
                : new(CandidateGroup.NoJobYet, hireDeadline, false);
        }

        return assessment.Outcome switch
        {
            _ when !isIdentified => new(CandidateGroup.SomethingMissing, filingDeadline, false),
            AssessmentOutcome.Eligible => new(CandidateGroup.Ready, filingDeadline, filingDeadline <= assessment.ApplicationDate.AddDays(ClosingDays)),
            AssessmentOutcome.NotYet => new(CandidateGroup.Soon, assessment.EligibleOn, false),
            _ => new(CandidateGroup.SomethingMissing, filingDeadline, false),
        };
    }

    /// <summary>How good an assessment is for the graduate, best first: of several jobs the best one is put on a claim.</summary>
    public static int Rank(SubsidyAssessment assessment) => assessment.Outcome switch
    {
        AssessmentOutcome.Eligible => 0,
        AssessmentOutcome.NotYet => 1,
        AssessmentOutcome.Undetermined => 2,
        _ => 3,
    };
}
