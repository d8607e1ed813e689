using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;

namespace TalentPark.Domain.Loans;

/// <summary>Judges an applicant by the conditions of the preferential computer loan (PP-350 of 12.08.2022).</summary>
public static class LoanRules
{
    /// <summary>The answer with its reasons. Never throws for a day before the programme: that is a rule.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="applicationDate">Base value and key rate are those of this day.</param>
    /// <param name="edition">The policy to judge by.</param>
    public static LoanAssessment Assess(LoanFacts facts, DateOnly applicationDate, Edition edition)
    {
        var parameters = edition.LoanOn(applicationDate);
        var reasons = new SupportExplainer(parameters, LoanRuleCodes.All.Count);
        reasons.Fact("applicationDate", applicationDate).Fact("openFrom", parameters.OpenFrom)
            .Rule(LoanRuleCodes.ProgrammeOpen, Ruling.When(applicationDate >= parameters.OpenFrom));
        reasons.Age(LoanRuleCodes.Age, facts.BirthDate, applicationDate);
        reasons.Wanted(LoanRuleCodes.Citizen, "isCitizen", facts.IsCitizen);
        CentreResident(facts, reasons);
        var lastDay = CertificateWindow(facts, applicationDate, parameters, reasons);
        reasons.Wanted(LoanRuleCodes.NotAlreadyUsed, "alreadyUsed", facts.AlreadyUsed, wanted: false);

        var eligible = reasons.Outcome == AssessmentOutcome.Eligible;
        return new()
        {
            Outcome = reasons.Outcome,
            MaxAmount = eligible ? Shared.Money.WholeHalfUp(parameters.MaxAmount) : 0,
            AnnualRatePercent = eligible ? parameters.AnnualRate : null,
            TermMonths = parameters.TermMonths,
            GraceMonths = parameters.GraceMonths,
            EligibleOn = reasons.EligibleOn,
            LastDay = lastDay,
            Edition = edition.Name,
            ApplicationDate = applicationDate,
            PolicyHash = parameters.Sha256,
            Rules = reasons.Rules,
        };
    }

    /// <summary>Of a centre with no period at all it is known that it was no resident, whichever the day.</summary>
    private static void CentreResident(LoanFacts facts, SupportExplainer reasons)
    {
        var day = facts.ReferenceDay;
        var outcome = facts.CentreResidency is { Count: 0 } ? RuleOutcome.NotMet
            : day is { } on ? PeriodCover.Of(facts.CentreResidency, on)
            : RuleOutcome.Unknown;
        var period = PeriodCover.Nearest(facts.CentreResidency, day);
        reasons.Fact("referenceDay", day).Fact("residentFrom", period?.From).Fact("residentTo", period?.To).Rule(LoanRuleCodes.CentreResident, outcome);
    }

    private static DateOnly? CertificateWindow(LoanFacts facts, DateOnly applicationDate, LoanParameters parameters, SupportExplainer reasons)
    {
        var earliest = applicationDate.AddMonths(-parameters.WindowMonths);
        Ruling ruling = facts.ReferenceDay is not { } day ? RuleOutcome.Unknown
            : day > applicationDate ? Ruling.NotYet(day)
            : Ruling.When(day >= earliest);
        DateOnly? lastDay = facts.ReferenceDay is { } reference ? LastDay(reference, parameters.WindowMonths) : null;
        reasons.Fact("referenceDay", facts.ReferenceDay).Fact("earliest", earliest).Fact("lastDay", lastDay).Fact("months", parameters.WindowMonths)
            .Fact("kind", facts.Kind switch { CertificateKind.Participant => "participant", CertificateKind.Completion => "completion", _ => null })
            .Rule(LoanRuleCodes.CertificateWindow, ruling);
        return lastDay;
    }

    /// <summary>
    /// The last day from which, counted back, the reference day is still reached. Counting back from the end of a longer month can fall on the last day of a
    /// shorter one, so it may be later than the reference day with the months added.
    /// </summary>
    private static DateOnly LastDay(DateOnly reference, int months)
    {
        var day = reference.AddMonths(months);
        while (day.AddDays(1).AddMonths(-months) <= reference)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
