using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Registry;

namespace TalentPark.Web.Api.Support;

/// <summary>The questions as the rules read them, and their answers. The questions were checked before.</summary>
public static class SupportQuestionFacts
{
    public static LoanAssessment Assess(this LoanQuestion question, CurrentPolicy policy) =>
        LoanRules.Assess(question.ToFacts(), question.ApplicationDate!.Value, policy.Edition);

    public static RefundAssessment Assess(this RefundQuestion question, CurrentPolicy policy) =>
        RefundRules.Assess(question.ToFacts(), question.ApplicationDate!.Value, policy.Edition);

    public static CertificateKind? Kind(string code) => code switch
    {
        "participant" => CertificateKind.Participant,
        "completion" => CertificateKind.Completion,
        _ => null,
    };

    private static LoanFacts ToFacts(this LoanQuestion question) => new()
    {
        BirthDate = question.BirthDate,
        IsCitizen = question.IsCitizen,

        // Always one period, its start null when not known: a known end can fail the rule by itself.
        CentreResidency = [new KnownPeriod(question.CentreResidentFrom, question.CentreResidentTo)],
        Kind = question.Certificate?.Kind is { } kind ? Kind(kind) : null,
        IssuedOn = question.Certificate?.IssuedOn,
        CourseCompletedOn = question.Certificate?.CourseCompletedOn,
        AlreadyUsed = question.AlreadyUsed,
    };

    private static RefundFacts ToFacts(this RefundQuestion question) => new()
    {
        BirthDate = question.BirthDate,
        IsCitizen = question.IsCitizen,
        IssuedOn = question.Certificate?.IssuedOn,
        Level = question.Certificate?.Level,
        EnglishB2 = question.Certificate?.EnglishB2,
        ReceiptOnFile = question.ReceiptOnFile,
        Cost = question.Cost?.Amount is { } amount ? new ExamCost(amount, question.Cost.Currency ?? ExamCost.Som, question.Cost.Rate) : null,
    };
}
