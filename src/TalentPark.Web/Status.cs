using TalentPark.Domain.Claims;

namespace TalentPark.Web;

/// <summary>The mark of each state: its shape and colour by <c>st-*</c> class, its word from Resources/Status.</summary>
public static class Status
{
    private static readonly Dictionary<Enum, string> Marks = new()
    {
        [RuleOutcome.Met] = "ok",
        [RuleOutcome.NotMet] = "bad",
        [RuleOutcome.NotYet] = "wait",
        [RuleOutcome.Unknown] = "unknown",
        [AssessmentOutcome.Eligible] = "ok",
        [AssessmentOutcome.Ineligible] = "bad",
        [AssessmentOutcome.NotYet] = "wait",
        [AssessmentOutcome.Undetermined] = "unknown",
        [CandidateGroup.Ready] = "ok",
        [CandidateGroup.Soon] = "wait",
        [CandidateGroup.NoJobYet] = "idle",
        [CandidateGroup.SomethingMissing] = "unknown",
        [CandidateGroup.ClaimedOrPaid] = "busy",
        [CandidateGroup.Cannot] = "bad",
        [ClaimState.Draft] = "idle",
        [ClaimState.Submitted] = "wait",
        [ClaimState.InReview] = "busy",
        [ClaimState.Returned] = "warn",
        [ClaimState.Decided] = "ok",
        [ClaimState.Withdrawn] = "idle",
        [LineState.Draft] = "idle",
        [LineState.Pending] = "wait",
        [LineState.Recommended] = "busy",
        [LineState.Approved] = "ok",
        [LineState.Queued] = "wait",
        [LineState.Refused] = "bad",
        [LineState.Appealed] = "wait",
        [LineState.Scheduled] = "busy",
        [LineState.Paid] = "ok",
        [LineState.PaymentFailed] = "bad",
        [LineState.Recovering] = "warn",
        [LineState.Recovered] = "idle",
        [LineState.WrittenOff] = "idle",
        [LineState.Withdrawn] = "idle",
        [Verdict.Approve] = "ok",
        [Verdict.Refuse] = "bad",
    };

    /// <summary>The part after <c>st-</c>: ok, bad, warn, unknown, wait, busy, idle or hold.</summary>
    public static string Mark(Enum state) => Marks[state];

    /// <summary>The state's word in the reader's language.</summary>
    public static string Word(this Words words, Enum state) => words[Key(state)];

    /// <summary>Whether the state has a mark and a word; a test asks this of every state.</summary>
    public static bool Knows(Enum state) => Marks.ContainsKey(state) && Words.Has(Key(state));

    private static string Key(Enum state) => $"Status.{state.GetType().Name}_{state}";
}
