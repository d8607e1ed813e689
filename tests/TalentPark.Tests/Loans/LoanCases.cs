using System.Globalization;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Registry;
using TalentPark.Tests.Claims;
using static TalentPark.Tests.Claims.Cases;

namespace TalentPark.Tests.Loans;

/// <summary>An applicant who qualifies in every respect, to be changed in one by lines such as <c>born=2000-05-17 kind=participant</c>.</summary>
internal static class LoanCases
{
    public static readonly DateOnly LoanOn = D("2025-09-15");

    public static LoanFacts Loan => new()
    {
        BirthDate = D("2003-05-17"),
        IsCitizen = true,
        CentreResidency = [new(D("2022-01-01"), null)],
        Kind = CertificateKind.Completion,
        IssuedOn = D("2025-07-01"),
        CourseCompletedOn = D("2025-06-20"),
        AlreadyUsed = false,
    };

    public static RefundFacts Refund => new()
    {
        BirthDate = D("2003-05-17"),
        IsCitizen = true,
        IssuedOn = D("2025-06-20"),
        Level = "professional",
        EnglishB2 = false,
        ReceiptOnFile = true,
        Cost = new(2_000_000, "UZS", null),
    };

    public static LoanAssessment Assess(LoanFacts facts, DateOnly? on = null) => LoanRules.Assess(facts, on ?? LoanOn, Default);

    public static RefundAssessment Assess(RefundFacts facts, DateOnly? on = null) => RefundRules.Assess(facts, on ?? LoanOn, Default);

    public static LoanFacts Change(LoanFacts facts, string changes) => Fold(facts, changes, (f, name, value) => name switch
    {
        "born" => f with { BirthDate = MaybeD(value) },
        "citizen" => f with { IsCitizen = Flag(value) },
        "resident" => f with { CentreResidency = Periods(value) },
        "kind" => f with { Kind = value.Length == 0 ? null : Enum.Parse<CertificateKind>(value, ignoreCase: true) },
        "issued" => f with { IssuedOn = MaybeD(value) },
        "completed" => f with { CourseCompletedOn = MaybeD(value) },
        "used" => f with { AlreadyUsed = Flag(value) },
        _ => throw new ArgumentException($"No fact is called {name}."),
    });

    public static RefundFacts Change(RefundFacts facts, string changes) => Fold(facts, changes, (f, name, value) => name switch
    {
        "born" => f with { BirthDate = MaybeD(value) },
        "citizen" => f with { IsCitizen = Flag(value) },
        "issued" => f with { IssuedOn = MaybeD(value) },
        "level" => f with { Level = value.Length == 0 ? null : value },
        "english" => f with { EnglishB2 = Flag(value) },
        "receipt" => f with { ReceiptOnFile = Flag(value) },
        "cost" => f with { Cost = Cost(value) },
        _ => throw new ArgumentException($"No fact is called {name}."),
    });

    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Loans", file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','));

    private static T Fold<T>(T facts, string changes, Func<T, string, string, T> change) =>
        changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=', 2)).Aggregate(facts, (f, c) => change(f, c[0], c[1]));

    private static bool? Flag(string value) => value == "?" ? null : bool.Parse(value);

    /// <summary><c>165USD@12500</c>; without a rate it is not known.</summary>
    private static ExamCost? Cost(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var parts = text.Split('@');
        return new(decimal.Parse(parts[0][..^3], CultureInfo.InvariantCulture), parts[0][^3..], parts.Length > 1 ? decimal.Parse(parts[1], CultureInfo.InvariantCulture) : null);
    }
}
