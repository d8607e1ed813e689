using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;

namespace TalentPark.Web;

/// <summary>Which sentences tell of the rules of loan and refund; the sentences themselves stand beside those of the subsidy.</summary>
internal static class SupportSentences
{
    /// <summary>The facts nobody knows and the rule needs; null for a rule that is not one of these.</summary>
    public static IEnumerable<string>? Missing(RuleJudgement rule)
    {
        var facts = rule.Facts;
        return rule.Code switch
        {
            LoanRuleCodes.Age or RefundRuleCodes.Age => ["birthDate.own"],
            LoanRuleCodes.Citizen or RefundRuleCodes.Citizen => ["isCitizen"],
            LoanRuleCodes.CentreResident when facts["referenceDay"].Day is not null => ["centreResidency"],
            LoanRuleCodes.CentreResident or LoanRuleCodes.CertificateWindow => ["referenceDay"],
            LoanRuleCodes.NotAlreadyUsed => ["alreadyUsed"],
            RefundRuleCodes.InTime => ["issuedOn"],
            RefundRuleCodes.Level => ["level"],
            RefundRuleCodes.CostDocumented => facts["receiptOnFile"].Flag is null ? ["receiptOnFile"] : facts["amount"].Number is null ? ["cost"] : ["rate"],
            _ => null,
        };
    }

    /// <summary>The case of a rule that is not met; null for one that has a single sentence.</summary>
    public static string? NotMet(RuleJudgement rule) => rule.Code switch
    {
        LoanRuleCodes.CentreResident when rule.Facts["residentFrom"].Day is null && rule.Facts["residentTo"].Day is null => "not-met.none",
        _ => null,
    };
}
