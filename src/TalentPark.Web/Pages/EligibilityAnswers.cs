using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;
using TalentPark.Web.Api;
using TalentPark.Web.Api.Subsidy;
using TalentPark.Web.Api.Support;

namespace TalentPark.Web.Pages;

/// <summary>The five answers as the rules of each support read them.</summary>
public sealed record EligibilityAnswers(LoanFacts Loan, RefundFacts Refund, SubsidyFacts Subsidy)
{
    /// <summary>Notes what cannot be so: a day out of range, a choice that is none.</summary>
    public static EligibilityAnswers Read(IAnswers from, DateOnly today)
    {
        var born = Day(from, nameof(EligibilityForm.BirthDate), SubsidyLimits.FirstBirth, today);
        var citizen = from.Flag(nameof(EligibilityForm.Citizen));
        var completed = Day(from, nameof(EligibilityForm.CompletedOn), SubsidyLimits.FirstDay, SubsidyLimits.LastDay);
        var issued = Day(from, nameof(EligibilityForm.IssuedOn), SubsidyLimits.FirstDay, SubsidyLimits.LastDay);
        var hired = Day(from, nameof(EligibilityForm.HiredOn), SubsidyLimits.FirstDay, SubsidyLimits.LastDay);
        var kind = from.Text(nameof(EligibilityForm.Kind));
        if (kind is not null && SupportQuestionFacts.Kind(kind) is null)
        {
            from.Faults.Add(nameof(EligibilityForm.Kind), "NotAChoice");
        }

        var level = from.Text(nameof(EligibilityForm.Level));
        var english = level?.EndsWith(PolicyCodes.WithEnglish, StringComparison.Ordinal) == true;
        var cost = from.Amount(nameof(EligibilityForm.Cost));
        if (cost is 0 or > SubsidyLimits.LargestWage)
        {
            from.Faults.Add(nameof(EligibilityForm.Cost), cost is 0 ? "NotAboveZero" : "TooLarge", SubsidyLimits.LargestWage);
        }

        var loan = new LoanFacts
        {
            BirthDate = born,
            IsCitizen = citizen,
            Kind = kind is null ? null : SupportQuestionFacts.Kind(kind),
            IssuedOn = issued,
            CourseCompletedOn = completed,
            AlreadyUsed = from.Flag(nameof(EligibilityForm.Used)),
        };
        return new(
            loan with { CentreResidency = Residency(from.Flag(nameof(EligibilityForm.Resident)), loan.ReferenceDay) },
            new RefundFacts
            {
                BirthDate = born,
                IsCitizen = citizen,
                IssuedOn = issued,
                Level = english ? level![..^PolicyCodes.WithEnglish.Length] : level,
                EnglishB2 = english,
                ReceiptOnFile = cost is null ? null : true,
                Cost = cost is { } sum ? new ExamCost(sum, ExamCost.Som, null) : null,
            },
            new SubsidyFacts { CourseCompletedOn = completed, HiredOn = hired, BirthDate = born, DisabilityClaimed = false });
    }

    /// <summary>Told as a yes or no about the reference day alone.</summary>
    private static IReadOnlyList<KnownPeriod>? Residency(bool? resident, DateOnly? day) => resident switch
    {
        null => null,
        false => [],
        true => [new KnownPeriod(day, null)],
    };

    private static DateOnly? Day(IAnswers from, string name, DateOnly first, DateOnly last)
    {
        var day = from.Day(name);
        if (day < first || day > last)
        {
            from.Faults.Add(name, "OutOfRange", first, last);
        }

        return day;
    }
}
