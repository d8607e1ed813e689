using TalentPark.Domain.Policy;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>Judges a graduate's facts by the conditions of the subsidy (PP-51 of 01.02.2024, CM-86 of 12.02.2024).</summary>
public static class SubsidyRules
{
    /// <summary>The answer with its reasons.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="applicationDate">Not before the edition's first day.</param>
    /// <param name="edition">The policy to judge by.</param>
    /// <param name="rating">The recipient's stability rating; read only where the edition counts ratings.</param>
    /// <param name="decidedOn">Read only where the edition takes the base value on the decision day; the application date for null.</param>
    /// <exception cref="RuleBroken"><c>before-programme</c>; <c>wage-month-twice</c> when a month stands twice among the wages.</exception>
    public static SubsidyAssessment Assess(SubsidyFacts facts, DateOnly applicationDate, Edition edition, string? rating = null, DateOnly? decidedOn = null)
    {
        var reasons = new Explainer(edition.At(applicationDate), facts.DisabilityClaimed == true);
        var result = Judge(facts, applicationDate, edition, rating, decidedOn, ref reasons);
        return reasons.Assessment(applicationDate, in result);
    }

    /// <summary>The same answer without its reasons; allocates nothing.</summary>
    /// <inheritdoc cref="Assess"/>
    public static SubsidyVerdict Verdict(SubsidyFacts facts, DateOnly applicationDate, Edition edition, string? rating = null, DateOnly? decidedOn = null)
    {
        var reasons = default(Silent);
        return Judge(facts, applicationDate, edition, rating, decidedOn, ref reasons).Verdict;
    }

    private static SubsidyResult Judge<T>(SubsidyFacts facts, DateOnly applicationDate, Edition edition, string? rating, DateOnly? decidedOn, ref T reasons)
        where T : struct, IReasons
    {
        var parameters = edition.At(applicationDate);
        var baseValue = parameters.BaseValueOnDecisionDay && decidedOn is { } day ? edition.At(day).BaseValue : parameters.BaseValue;

        HireDays? days = facts.HiredOn is { } hired ? HireDays.Of(hired, parameters) : null;

        var tally = default(Tally);
        tally.Add(SubsidyConditions.CentreEligible(facts, ref reasons));
        tally.Add(SubsidyConditions.DirectionListed(facts, parameters, ref reasons));
        tally.Add(SubsidyConditions.RegisteredBeforeHire(facts, ref reasons));
        tally.Add(SubsidyConditions.HiredWithinWindow(facts, parameters, ref reasons));
        tally.Add(SubsidyConditions.ContinuousEmployment(facts, in days, applicationDate, parameters, ref reasons));
        tally.Add(SubsidyConditions.EmployerResidentExporter(facts, in days, parameters, ref reasons));
        tally.Add(SubsidyConditions.WageBand(facts, in days, applicationDate, parameters, baseValue, ref reasons, out var averageWage, out var band));
        tally.Add(SubsidyConditions.NotAlreadySubsidised(facts, ref reasons));
        tally.Add(SubsidyConditions.FiledInTime(facts, in days, applicationDate, parameters, ref reasons));
        var rate = RateOf(facts, parameters, ref reasons, ref tally);

        var multiple = rate == SubsidyRate.Disability ? band?.Disability : band?.Ordinary;
        var ceiling = rate == SubsidyRate.Disability ? parameters.CeilingDisability : parameters.CeilingOrdinary;
        var outcome = tally.Outcome;
        var amount = outcome == AssessmentOutcome.Eligible ? AmountOf(multiple.GetValueOrDefault(), baseValue, ceiling, parameters.RatingFactor(rating)) : 0m;
        return new(outcome, amount, tally.EligibleOn, rate, averageWage, baseValue, multiple, ceiling);
    }

    private static SubsidyRate RateOf<T>(SubsidyFacts facts, PolicyParameters parameters, ref T reasons, ref Tally tally)
        where T : struct, IReasons
    {
        if (facts.DisabilityClaimed != true)
        {
            return SubsidyRate.Ordinary;
        }

        var certified = SubsidyConditions.DisabilityCertified(facts, ref reasons);
        tally.AddRate(certified);
        var young = RuleOutcome.Met;
        if (parameters.DisabilityAgeLimit is { } limit)
        {
            var age = SubsidyConditions.DisabilityAge(facts, limit, ref reasons);
            tally.AddRate(age);
            young = age.Outcome;
        }

        return certified.Outcome == RuleOutcome.Met && young == RuleOutcome.Met ? SubsidyRate.Disability : SubsidyRate.Ordinary;
    }

    private static decimal AmountOf(decimal multiple, decimal baseValue, decimal? ceiling, decimal ratingFactor)
    {
        var amount = multiple * baseValue;
        if (amount > ceiling)
        {
            amount = ceiling.Value;
        }

        return Money.WholeHalfUp(amount * ratingFactor);
    }
}
