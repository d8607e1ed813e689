using TalentPark.Application.Documents;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;

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
        [BatchState.Draft] = "idle",
        [BatchState.Locked] = "wait",
        [BatchState.Authorised] = "busy",
        [BatchState.Exported] = "busy",
        [BatchState.Settled] = "ok",
        [BatchState.Cancelled] = "idle",
        [PaymentState.Waiting] = "wait",
        [PaymentState.Paid] = "ok",
        [PaymentState.Failed] = "bad",
        [PaymentState.SetOff] = "ok",
        [RecoveryState.Proposed] = "wait",
        [RecoveryState.Rejected] = "idle",
        [RecoveryState.Demanded] = "warn",
        [RecoveryState.Settled] = "ok",
        [RecoveryState.WrittenOff] = "idle",
        [BankOutcome.Paid] = "ok",
        [BankOutcome.Failed] = "bad",
        [BankOutcome.Unknown] = "unknown",
        [RowResult.Applied] = "ok",
        [RowResult.Repeated] = "idle",
        [RowResult.Noted] = "idle",
        [RowResult.Unmatched] = "unknown",
        [RowResult.Differs] = "warn",
        [RowResult.Contradicts] = "warn",
        [ReleaseState.Draft] = "idle",
        [ReleaseState.Proposed] = "wait",
        [ReleaseState.Released] = "ok",
        [ReleaseState.Refused] = "bad",
        [ReleaseState.Withdrawn] = "idle",
        [CheckResult.Passed] = "ok",
        [CheckResult.Failed] = "bad",
        [CheckResult.Unknown] = "unknown",
        [Verdict.Approve] = "ok",
        [Verdict.Refuse] = "bad",
        [CertificateState.Claimed] = "wait",
        [CertificateState.Confirmed] = "ok",
        [CertificateState.Rejected] = "bad",
        [CertificateState.Revoked] = "warn",
        [AccreditationState.None] = "idle",
        [AccreditationState.Applied] = "wait",
        [AccreditationState.Accredited] = "ok",
        [AccreditationState.Ended] = "warn",
        [AccreditationState.Suspended] = "hold",
        [AccreditationState.Withdrawn] = "bad",
        [AccreditationState.Refused] = "bad",
        [CentreChangeState.Open] = "wait",
        [CentreChangeState.Confirmed] = "ok",
        [CentreChangeState.Refused] = "bad",
        [CentreChangeState.Withdrawn] = "idle",
        [LoanState.Confirmed] = "ok",
        [LoanState.Accepted] = "busy",
        [LoanState.Asked] = "warn",
        [LoanState.Issued] = "ok",
        [LoanState.Declined] = "bad",
        [LoanState.Withdrawn] = "idle",
        [LoanState.Expired] = "idle",
        [LoanState.Repaid] = "ok",
        [CardState.Requested] = "wait",
        [CardState.Issued] = "ok",
        [CardState.Declined] = "bad",
        [CardState.Withdrawn] = "idle",
        [DisputeState.Open] = "wait",
        [DisputeState.Corrected] = "ok",
        [DisputeState.Kept] = "idle",
        [DocumentState.Valid] = "ok",
        [DocumentState.Used] = "warn",
        [DocumentState.Expired] = "idle",
        [DocumentState.Revoked] = "bad",
    };

    /// <summary>The part after <c>st-</c>: ok, bad, warn, unknown, wait, busy, idle or hold.</summary>
    public static string Mark(Enum state) => Marks[state];

    /// <summary>The state's word in the reader's language.</summary>
    public static string Word(this Words words, Enum state) => words[Key(state)];

    /// <summary>Whether the state has a mark and a word; a test asks this of every state.</summary>
    public static bool Knows(Enum state) => Marks.ContainsKey(state) && Words.Has(Key(state));

    private static string Key(Enum state) => $"Status.{state.GetType().Name}_{state}";
}
