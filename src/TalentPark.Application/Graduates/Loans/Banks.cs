using TalentPark.Application.Policy;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Graduates.Loans;

/// <summary>The banks that take part (PP-350 of 12.08.2022).</summary>
public static class Banks
{
    private const string LoanGroup = "computer-loan";

    public static IEnumerable<ClassifierItem> OfLoans(Classifiers classifiers) => classifiers.Open(ClassifierKinds.Bank).Where(b => b.Group == LoanGroup);

    public static bool GivesLoans(Classifiers classifiers, string? code) => OfLoans(classifiers).Any(b => b.Code == code);
}
