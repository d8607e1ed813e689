namespace TalentPark.Domain.Loans;

/// <summary>Stable codes of the computer loan's conditions, in the order in which they are judged and shown.</summary>
public static class LoanRuleCodes
{
    public const string ProgrammeOpen = "loan-programme-open";
    public const string Age = "loan-age";
    public const string Citizen = "loan-citizen";
    public const string CentreResident = "loan-centre-resident";
    public const string CertificateWindow = "loan-certificate-window";
    public const string NotAlreadyUsed = "loan-not-already-used";

    public static readonly IReadOnlyList<string> All = [ProgrammeOpen, Age, Citizen, CentreResident, CertificateWindow, NotAlreadyUsed];
}
