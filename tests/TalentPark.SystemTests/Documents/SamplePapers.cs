using TalentPark.Application.Documents;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;

namespace TalentPark.SystemTests.Documents;

/// <summary>Invented claims of any length, judged by the real rules.</summary>
public static class SamplePapers
{
    private static readonly string[] Names =
        ["Oʻgʻiloy Nusxayeva", "Gʻolib Misolov", "Shahnoza Namunayeva", "Sevara Andozayeva", "Ўғилой Қўчқорова Ҳикматовна", "Жамшид Ғайратов", "Maʼmura Sinovova-Qoliplova Abdurahmonovna"];

    private static readonly string[] Courses = ["Back-end dasturlash", "Python", "Sunʼiy intellekt asoslari", "Grafik va UX/UI dizayn"];

    private static readonly string[] Employers = ["Namuna Soft MChJ", "Oʻzbek Eksport Texnologiyalari MChJ", "ООО «Қўқон Цифра»"];

    private static readonly decimal[] Wages = [11_240_000, 8_300_000, 6_400_000, 4_700_000];

    public static ClaimPaper Claim(int lines) => new()
    {
        Number = "TP-2026-000418",
        Centre = new()
        {
            Name = "Namuna IT Maktabi nodavlat taʼlim muassasasi",
            Stir = "309000117",
            Region = new("Samarqand viloyati", "Самаркандская область", "Samarkand"),
            District = new("Urgut tumani", "Ургутский район", "Urgut district"),
            Address = "Bogʻishamol koʻchasi, 12-uy",
            Phone = "+998 66 123 45 67",
            Director = "Botir Qoliplov",
            Account = "20208000100004517001",
            Mfo = "00445",
        },
        CertifierName = "Botir Qoliplov",
        CertifierPosition = "Direktor",
        SubmittedAt = new DateTimeOffset(2026, 3, 5, 11, 40, 0, TimeSpan.Zero),
        FirstAppliedOn = new DateOnly(2026, 3, 5),
        DueOn = new DateOnly(2026, 3, 26),
        Edition = "default",
        Revision = 3,
        VerifyAddress = "https://talentpark.example/verify/7Q2M4Z9K1C8V5N3R6T0XWYABDE",
        Lines = [.. Enumerable.Range(1, lines).Select(Line)],
    };

    /// <summary>Every fourth line refused: by a rule, by another, or by the papers.</summary>
    public static ClaimPaper Decided(int lines)
    {
        var claim = Claim(lines);
        return claim with
        {
            DecidedAt = new DateTimeOffset(2026, 3, 24, 6, 5, 0, TimeSpan.Zero),
            Approvers = ["Andoza Sinovova"],
            Lines = [.. claim.Lines.Select(l => l.No % 4 == 0 ? l with { Decision = LineDecision.Refused, Refusal = Refusal(l.No / 4) } : l with { Decision = LineDecision.Approved })],
        };
    }

    public static ClaimLinePaper Line(int no)
    {
        var wage = Wages[no % Wages.Length];
        var multiple = wage switch { >= 10_300_000 => 75, >= 8_240_000 => 60, >= 6_180_000 => 45, _ => 30 };
        return new()
        {
            No = no,
            FullName = Names[no % Names.Length],
            MaskedPinfl = $"••••••••••{no:0000}",
            Course = Courses[no % Courses.Length],
            Direction = "Python",
            CompletedOn = new DateOnly(2025, 6, 13),
            Employer = Employers[no % Employers.Length],
            EmployerStir = "302000451",
            HiredOn = new DateOnly(2025, 7, 14),
            AppliedOn = new DateOnly(2026, 3, 5),
            AverageWage = wage,
            Multiple = multiple,
            BaseValue = 412_000,
            Ceiling = 25_000_000,
            Rate = SubsidyRate.Ordinary,
            Amount = Math.Min(25_000_000, multiple * 412_000),
        };
    }

    private static LineRefusal Refusal(int kind) => (kind % 3) switch
    {
        0 => new("papers-contradict", "Mehnat shartnomasidagi sana reyestrdagidan farq qiladi.", []),
        1 => new(SubsidyRuleCodes.HiredWithinWindow, null, Failing(Facts() with { HiredOn = new DateOnly(2025, 10, 1) })),
        _ => new(SubsidyRuleCodes.EmployerResidentExporter, null, Failing(Facts() with { EmployerResidency = [new(new DateOnly(2023, 5, 12), new DateOnly(2025, 9, 30))], CentreIsState = true })),
    };

    private static List<RuleJudgement> Failing(SubsidyFacts facts) =>
        [.. SubsidyRules.Assess(facts, new DateOnly(2026, 3, 5), ShippedPolicy.Book.Edition(null)!).Rules.Where(r => r.Outcome == RuleOutcome.NotMet)];

    private static SubsidyFacts Facts() => new()
    {
        CentreIsState = false,
        CentreAccreditation = [new(new DateOnly(2023, 2, 1), null)],
        Direction = "programming.python",
        CourseStartedOn = new DateOnly(2025, 2, 17),
        CourseCompletedOn = new DateOnly(2025, 6, 13),
        RecordedOn = new DateOnly(2025, 2, 19),
        HiredOn = new DateOnly(2025, 7, 14),
        Wages = [.. Enumerable.Range(0, 9).Select(m => new MonthlyWage(new DateOnly(2025, 7, 1).AddMonths(m), 11_240_000))],
        EmployerResidency = [new(new DateOnly(2023, 5, 12), null)],
        EmployerExporting = [new(new DateOnly(2024, 1, 1), null)],
        DisabilityClaimed = false,
        AlreadySubsidised = false,
        BirthDate = new DateOnly(2002, 8, 6),
    };
}
