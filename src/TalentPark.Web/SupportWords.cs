using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;

namespace TalentPark.Web;

/// <summary>What graduates may get, in one sentence.</summary>
public static class SupportWords
{
    public static string Refund(this Words words, RefundAssessment refund) =>
        refund.Outcome switch
        {
            AssessmentOutcome.Eligible => words["Support.RefundSum", Show.Number(refund.Amount), Show.Number(refund.SharePercent!.Value)],
            AssessmentOutcome.Ineligible => words["Support.RefundNot"],
            _ when refund.SharePercent is { } share => words["Support.RefundShare", Show.Number(share)],
            _ => words["Support.RefundUpTo"],
        } + (refund.NeedsGuardian == true ? " " + words["Support.Guardian"] : "");
}
