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

    public Guid TrainingId { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid EmploymentId { get; private set; }

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

    /// <summary>Approved, whatever became of its money since.</summary>
    public bool IsApproved => DecidedAt is not null && State is not (LineState.Refused or LineState.Appealed);

    public string? DecisionReason { get; private set; }

    public string? DecisionNote { get; private set; }

    /// <summary>The moment of the submission that first contained the line: the order in which money is given.</summary>
    public DateTimeOffset? FiledAt { get; private set; }

    /// <summary>The fund whose money is, or was, committed for the line; null while there is none.</summary>
    public Guid? FundId { get; private set; }

    /// <summary>Keyed hash of the account the money may go to: the centre's when the line was approved, or the changed one another person let through; null before.</summary>
    public string? PayeeMark { get; private set; }

    /// <summary>The bank's day of payment.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>Why the bank did not pay: its reason code; null unless it failed.</summary>
    public string? PaymentFailure { get; private set; }

    public DateTimeOffset? AppealedAt { get; private set; }

    public string? AppealReason { get; private set; }

    /// <summary>Who refused the line before the appeal; another approver decides it.</summary>
    public Guid? AppealedDecisionById { get; private set; }

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

    internal void MoveTo(Guid trainingId, Guid personId, Guid employmentId) => (TrainingId, PersonId, EmploymentId) = (trainingId, personId, employmentId);

    internal void Submit(SubsidyFacts facts, SubsidyAssessment assessment, DateTimeOffset at)
    {
        if (assessment.Outcome != AssessmentOutcome.Eligible)
        {
            throw new RuleBroken("line-not-eligible", No);
        }

        State = ClaimTransitions.After(State, LineStep.Submit);
        ApplicationDate ??= assessment.ApplicationDate;
        FiledAt ??= at;
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

    internal void Approve(Commitment commitment, string? note, Actor by, DateTimeOffset at)
    {
        var after = ClaimTransitions.After(State, commitment.FundId is null ? LineStep.Queue : LineStep.Approve);
        MustBeAnother(by);
        (State, FundId, PayeeMark) = (after, commitment.FundId, commitment.PayeeMark);
        (DecidedById, DecidedByName, DecidedAt, DecisionReason, DecisionNote) = (by.Id, by.Name, at, null, note);
    }

    internal void Refuse(string reason, string? note, Actor by, DateTimeOffset at)
    {
        var after = ClaimTransitions.After(State, LineStep.Refuse);
        MustBeAnother(by);
        State = after;
        (DecidedById, DecidedByName, DecidedAt, DecisionReason, DecisionNote) = (by.Id, by.Name, at, reason, note);
    }

    internal void Commit(Guid fundId) => (State, FundId) = (ClaimTransitions.After(State, LineStep.Commit), fundId);

    internal void Undo()
    {
        State = ClaimTransitions.After(State, LineStep.Undo);
        (Recommendation, RecommendedById, RecommendedAt, RecommendationReason, RecommendationNote) = (null, null, null, null, null);
        (DecidedById, DecidedByName, DecidedAt, DecisionReason, DecisionNote) = (null, null, null, null, null);
        (FundId, PayeeMark, PaymentFailure) = (null, null, null);
        (AppealedAt, AppealReason, AppealedDecisionById) = (null, null, null);
    }

    internal void Appeal(string reason, DateTimeOffset at)
    {
        var after = ClaimTransitions.After(State, LineStep.Appeal);
        if (AppealedAt is not null)
        {
            throw new RuleBroken("appeal-once", No);
        }

        (State, AppealedAt, AppealReason, AppealedDecisionById) = (after, at, reason, DecidedById);
    }

    /// <summary>A second person saw the changed account and lets the money go there.</summary>
    internal void AcceptPayee(string payeeMark, Actor by)
    {
        if (State != LineState.Approved)
        {
            throw new RuleBroken("line-step-forbidden", State, nameof(AcceptPayee));
        }

        if (RecommendedById == by.Id)
        {
            throw new RuleBroken("four-eyes", No);
        }

        PayeeMark = payeeMark;
    }

    internal void Schedule() => State = ClaimTransitions.After(State, LineStep.Schedule);

    internal void Unschedule() => State = ClaimTransitions.After(State, LineStep.Unschedule);

    internal void Pay(DateOnly paidOn) => (State, PaidOn, PaymentFailure) = (ClaimTransitions.After(State, LineStep.Pay), paidOn, null);

    internal void PaidEarlier(DateOnly on) => PaidOn = PaidOn is { } known && on < known ? on : PaidOn;

    internal void FailPayment(string reason) => (State, PaymentFailure) = (ClaimTransitions.After(State, LineStep.FailPayment), reason);

    internal void FailedFor(string reason) => PaymentFailure = State == LineState.PaymentFailed ? reason : PaymentFailure;

    internal void Correct() => (State, PaymentFailure) = (ClaimTransitions.After(State, LineStep.Correct), null);

    internal void Recover() => State = ClaimTransitions.After(State, LineStep.Recover);

    internal void Settle() => State = ClaimTransitions.After(State, LineStep.Settle);

    internal void WriteOff() => State = ClaimTransitions.After(State, LineStep.WriteOff);

    private void MustBeAnother(Actor by)
    {
        if (RecommendedById == by.Id || AppealedDecisionById == by.Id)
        {
            throw new RuleBroken("four-eyes", No);
        }
    }

    internal void Withdraw() => State = ClaimTransitions.After(State, LineStep.Withdraw);
}
