using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>One graduate on a claim. Judged, held, refused, paid or recovered alone.</summary>
public sealed class ClaimLine
{
    private ClaimLine()
    {
    }

    public Guid Id { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>1 to 200, in the order of adding; never reused within its claim.</summary>
    public int No { get; private init; }

    public Guid TrainingId { get; private init; }

    public Guid PersonId { get; private init; }

    public Guid EmploymentId { get; private init; }

    public LineState State { get; private set; }

    /// <summary>Tashkent's day of the submission that first contained the line; null before.</summary>
    public DateOnly? ApplicationDate { get; private set; }

    /// <summary>The facts as they were at the last submission, as canonical JSON.</summary>
    [Personal]
    public string? FactsJson { get; private set; }

    /// <summary>The full explanation at the last submission, as canonical JSON.</summary>
    [Personal]
    public string? AssessmentJson { get; private set; }

    public string? Edition { get; private set; }

    /// <summary>SHA-256 of the parameters used.</summary>
    public string? PolicyHash { get; private set; }

    /// <summary>UZS; 0 before the first submission.</summary>
    public decimal Amount { get; private set; }

    public Verdict? Recommendation { get; private set; }

    public Guid? RecommendedById { get; private set; }

    public DateTimeOffset? RecommendedAt { get; private set; }

    public string? RecommendationReason { get; private set; }

    public string? RecommendationNote { get; private set; }

    public Guid? DecidedById { get; private set; }

    public string? DecidedByName { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecisionReason { get; private set; }

    public string? DecisionNote { get; private set; }

    internal static ClaimLine Of(Guid id, Guid claimId, int no, Guid trainingId, Guid personId, Guid employmentId) => new()
    {
        Id = id,
        ClaimId = claimId,
        No = no,
        TrainingId = trainingId,
        PersonId = personId,
        EmploymentId = employmentId,
        State = LineState.Draft,
    };

    internal void Submit(SubsidyFacts facts, SubsidyAssessment assessment)
    {
        if (assessment.Outcome != AssessmentOutcome.Eligible)
        {
            throw new RuleBroken("line-not-eligible", No);
        }

        State = ClaimTransitions.After(State, LineStep.Submit);
        ApplicationDate ??= assessment.ApplicationDate;
        FactsJson = SubsidyFactsJson.Write(facts);
        AssessmentJson = SubsidyAssessmentJson.Write(assessment);
        Edition = assessment.Edition;
        PolicyHash = assessment.PolicyHash;
        Amount = assessment.Amount;
    }

    internal void Recommend(Verdict verdict, string? reason, string? note, Actor by, DateTimeOffset at)
    {
        State = ClaimTransitions.After(State, LineStep.Recommend);
        (Recommendation, RecommendedById, RecommendedAt, RecommendationReason, RecommendationNote) = (verdict, by.Id, at, reason, note);
    }

    internal void SendBack()
    {
        State = ClaimTransitions.After(State, LineStep.SendBack);
        (Recommendation, RecommendedById, RecommendedAt, RecommendationReason, RecommendationNote) = (null, null, null, null, null);
    }

    internal void Decide(Verdict verdict, string? reason, string? note, Actor by, DateTimeOffset at)
    {
        var after = ClaimTransitions.After(State, verdict == Verdict.Approve ? LineStep.Approve : LineStep.Refuse);
        if (RecommendedById == by.Id)
        {
            throw new RuleBroken("four-eyes", No);
        }

        State = after;
        (DecidedById, DecidedByName, DecidedAt, DecisionReason, DecisionNote) = (by.Id, by.Name, at, reason, note);
    }

    internal void Withdraw() => State = ClaimTransitions.After(State, LineStep.Withdraw);
}
