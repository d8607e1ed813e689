using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Loans;

/// <summary>Judges a certificate by the conditions of the refund of its cost (CM-95 of 17.02.2024).</summary>
public static class RefundRules
{
    /// <summary>The answer with its reasons. The sum is rounded once, half-up to whole UZS, after rate and share.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="applicationDate">Not before the programme's first day.</param>
    /// <param name="edition">The policy to judge by.</param>
    /// <exception cref="RuleBroken"><c>before-programme</c>.</exception>
    public static RefundAssessment Assess(RefundFacts facts, DateOnly applicationDate, Edition edition)
    {
        var parameters = edition.RefundOn(applicationDate);
        if (applicationDate < parameters.OpenFrom)
        {
            throw new RuleBroken("before-programme", parameters.OpenFrom);
        }

        var reasons = new SupportExplainer(parameters, RefundRuleCodes.All.Count);
        reasons.Age(RefundRuleCodes.Age, facts.BirthDate, applicationDate);
        reasons.Wanted(RefundRuleCodes.Citizen, "isCitizen", facts.IsCitizen);
        var lastDay = InTime(facts, applicationDate, parameters, reasons);
        var share = Level(facts, parameters, reasons);
        CostDocumented(facts, reasons);

        var cost = facts.Cost?.InSom;
        return new()
        {
            Outcome = reasons.Outcome,
            Amount = reasons.Outcome == AssessmentOutcome.Eligible ? Money.WholeHalfUp(cost!.Value * share!.Value / 100) : 0,
            SharePercent = share,
            Cost = cost is { } som ? Money.WholeHalfUp(som) : null,
            NeedsGuardian = facts.BirthDate is { } born ? Age.CompletedYears(born, applicationDate) < parameters.GuardianUnder : null,
            EligibleOn = reasons.EligibleOn,
            LastDay = lastDay,
            Edition = edition.Name,
            ApplicationDate = applicationDate,
            PolicyHash = parameters.Sha256,
            Rules = reasons.Rules,
        };
    }

    /// <summary>A certificate that is issued later is waited for, as with the loan.</summary>
    private static DateOnly? InTime(RefundFacts facts, DateOnly applicationDate, RefundParameters parameters, SupportExplainer reasons)
    {
        DateOnly? lastDay = facts.IssuedOn is { } issued ? issued.AddDays(parameters.Days) : null;
        Ruling ruling = lastDay is not { } last ? RuleOutcome.Unknown
            : facts.IssuedOn > applicationDate ? Ruling.NotYet(facts.IssuedOn.Value)
            : Ruling.When(applicationDate <= last);
        reasons.Fact("applicationDate", applicationDate).Fact("issuedOn", facts.IssuedOn).Fact("lastDay", lastDay).Fact("days", parameters.Days)
            .Rule(RefundRuleCodes.InTime, ruling);
        return lastDay;
    }

    /// <summary>A level that earns nothing is known all the same, and fails.</summary>
    private static decimal? Level(RefundFacts facts, RefundParameters parameters, SupportExplainer reasons)
    {
        var share = facts.Level is { } level ? parameters.Percent(level, facts.EnglishB2 == true) : null;
        Ruling ruling = facts.Level is null ? RuleOutcome.Unknown : Ruling.When(share is not null);
        reasons.Fact("level", facts.Level).Fact("englishB2", facts.EnglishB2).Fact("share", share).Rule(RefundRuleCodes.Level, ruling);
        return share;
    }

    private static void CostDocumented(RefundFacts facts, SupportExplainer reasons)
    {
        var cost = facts.Cost?.InSom;
        var outcome = facts.ReceiptOnFile switch
        {
            false => RuleOutcome.NotMet,
            true when cost is not null => RuleOutcome.Met,
            _ => RuleOutcome.Unknown,
        };
        reasons.Fact("receiptOnFile", facts.ReceiptOnFile).Fact("amount", facts.Cost?.Amount).Fact("currency", facts.Cost?.Currency)
            .Fact("rate", facts.Cost?.Rate).Rule(RefundRuleCodes.CostDocumented, outcome);
    }
}
