using TalentPark.Domain.Claims;

namespace TalentPark.Application.Policy;

/// <summary>What a release would change, reckoned over everybody's facts at one moment. Renewed as a whole.</summary>
public sealed class PolicyEffects
{
    public Guid ReleaseId { get; init; }

    public DateTimeOffset AskedAt { get; set; }

    /// <summary>As of when; null until it is reckoned.</summary>
    public DateTimeOffset? ReckonedAt { get; set; }

    /// <summary>It could not be reckoned; asking anew tries again.</summary>
    public bool HasFailed { get; set; }

    /// <summary>The release in force it was compared with; 0 for what shipped.</summary>
    public int BaseRelease { get; set; }

    /// <summary>Candidates and drafts are judged as if filed on this day: today, or the day on which the last change is in force.</summary>
    public DateOnly JudgedOn { get; set; }

    /// <summary>The edition the proposal is read by.</summary>
    public string Edition { get; set; } = "";

    /// <summary>Trainings looked at.</summary>
    public int LookedAt { get; set; }

    /// <summary>Graduates who are on no line yet.</summary>
    public EffectSums Candidates { get; set; } = EffectSums.None;

    /// <summary>Lines nobody has decided: drafted, pending, recommended.</summary>
    public EffectSums Lines { get; set; } = EffectSums.None;
}

/// <summary>How many were judged, how many of them change, how many are eligible and what they get together, in UZS: by the default edition now, by pp-51-indexed now, by the proposal.</summary>
public sealed record EffectSums(int All, int Changed, int EligibleNow, decimal Now, int EligibleIndexed, decimal Indexed, int EligibleProposed, decimal Proposed)
{
    public static EffectSums None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    internal EffectSums With(PolicyEffect effect) => new(
        All + 1, Changed + (effect.IsChange ? 1 : 0),
        EligibleNow + Count(effect.OutcomeNow), Now + effect.AmountNow,
        EligibleIndexed + Count(effect.OutcomeIndexed), Indexed + effect.AmountIndexed,
        EligibleProposed + Count(effect.OutcomeProposed), Proposed + effect.AmountProposed);

    private static int Count(AssessmentOutcome outcome) => outcome == AssessmentOutcome.Eligible ? 1 : 0;
}

/// <summary>One candidate or line whose outcome or amount the proposal changes.</summary>
/// <param name="No">Place in the list of candidates or of lines, from 1.</param>
/// <param name="ClaimId">Of a line.</param>
/// <param name="LineNo">Of a line, within its claim.</param>
public sealed record PolicyEffect(
    Guid ReleaseId, bool IsLine, int No, Guid TrainingId, Guid? ClaimId, int? LineNo,
    AssessmentOutcome OutcomeNow, decimal AmountNow, AssessmentOutcome OutcomeIndexed, decimal AmountIndexed, AssessmentOutcome OutcomeProposed, decimal AmountProposed)
{
    public bool IsChange => OutcomeNow != OutcomeProposed || AmountNow != AmountProposed;
}
