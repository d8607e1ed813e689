namespace TalentPark.Web.Api.Support;

/// <summary>Reads the answers by name from whatever shape they came in.</summary>
public static class SupportQuestionReader
{
    public static LoanQuestion Loan(IAnswers from) => new()
    {
        ApplicationDate = from.Day("applicationDate"),
        BirthDate = from.Day("birthDate"),
        IsCitizen = from.Flag("isCitizen"),
        CentreResidentFrom = from.Day("centreResidentFrom"),
        CentreResidentTo = from.Day("centreResidentTo"),
        Certificate = new LoanCertificateAnswers
        {
            Kind = from.Text("certificate.kind"),
            IssuedOn = from.Day("certificate.issuedOn"),
            CourseCompletedOn = from.Day("certificate.courseCompletedOn"),
        },
        AlreadyUsed = from.Flag("alreadyUsed"),
    };

    public static RefundQuestion Refund(IAnswers from) => new()
    {
        ApplicationDate = from.Day("applicationDate"),
        BirthDate = from.Day("birthDate"),
        IsCitizen = from.Flag("isCitizen"),
        Certificate = new RefundCertificateAnswers
        {
            Level = from.Text("certificate.level"),
            IssuedOn = from.Day("certificate.issuedOn"),
            EnglishB2 = from.Flag("certificate.englishB2"),
        },
        ReceiptOnFile = from.Flag("receiptOnFile"),
        Cost = new RefundCostAnswers { Amount = from.Amount("cost.amount"), Currency = from.Text("cost.currency"), Rate = from.Amount("cost.rate") },
    };
}
