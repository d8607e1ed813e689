using CsCheck;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using Xunit;

namespace TalentPark.Tests.Claims;

public sealed class Properties
{
    private const int Iterations = 4_000;

    private static readonly Gen<(SubsidyFacts Facts, DateOnly AppliedOn, Edition Edition)> Any =
        Gen.Select(RandomFacts.Any, RandomFacts.AppliedOn, Gen.Bool.Select(b => b ? Cases.Default : Cases.Indexed));

    [Fact]
    public void Same_facts_and_edition_give_the_same_answer() => Any.Sample(
        c => Text(c.Facts, c.AppliedOn, c.Edition) == Text(Copy(c.Facts), c.AppliedOn, ShippedBook().Edition(c.Edition.Name)!),
        iter: Iterations / 10);

    [Fact]
    public void The_verdict_is_the_assessment_without_its_reasons() => Any.Sample(
        c => SubsidyRules.Verdict(c.Facts, c.AppliedOn, c.Edition) == SubsidyRules.Assess(c.Facts, c.AppliedOn, c.Edition).Verdict,
        iter: Iterations);

    [Fact]
    public void The_order_of_wages_and_periods_does_not_matter() => Any.Sample(
        c => SubsidyRules.Verdict(Reversed(c.Facts), c.AppliedOn, c.Edition) == SubsidyRules.Verdict(c.Facts, c.AppliedOn, c.Edition),
        iter: Iterations);

    [Fact]
    public void More_wage_never_lowers_the_amount() => Gen.Select(Any, Gen.Decimal[0m, 6_000_000m], Gen.Int[0, 7]).Sample(
        c => c.Item1.Facts.Wages is not { Count: > 0 } wages
            || SubsidyRules.Verdict(c.Item1.Facts with { Wages = Raised(wages, c.Item3 % wages.Count, c.Item2) }, c.Item1.AppliedOn, c.Item1.Edition).Amount
                >= SubsidyRules.Verdict(c.Item1.Facts, c.Item1.AppliedOn, c.Item1.Edition).Amount,
        iter: Iterations);

    [Fact]
    public void The_amount_never_passes_the_ceiling() => Any.Sample(
        c =>
        {
            var answer = SubsidyRules.Assess(c.Facts, c.AppliedOn, c.Edition);
            return !(answer.Amount > answer.Ceiling) && answer.Amount == decimal.Truncate(answer.Amount) && (answer.Amount > 0) == (answer.Outcome == AssessmentOutcome.Eligible);
        },
        iter: Iterations);

    [Fact]
    public void Forgetting_a_fact_never_makes_anyone_eligible() => Any.Sample(
        c => SubsidyRules.Verdict(c.Facts, c.AppliedOn, c.Edition).Outcome == AssessmentOutcome.Eligible
            || RandomFacts.Forgettable.All(f => SubsidyRules.Verdict(f.Forget(c.Facts), c.AppliedOn, c.Edition).Outcome != AssessmentOutcome.Eligible),
        iter: Iterations);

    [Fact]
    public void The_outcome_follows_from_the_rules() => Any.Sample(
        c =>
        {
            var answer = SubsidyRules.Assess(c.Facts, c.AppliedOn, c.Edition);
            var refusing = answer.Rules.Where(r => !SubsidyRuleCodes.OnlyLowersRate(r.Code)).ToList();
            var expected = refusing.Any(r => r.Outcome == RuleOutcome.NotMet) ? AssessmentOutcome.Ineligible
                : answer.Rules.Any(r => r.Outcome == RuleOutcome.Unknown) ? AssessmentOutcome.Undetermined
                : answer.Rules.Any(r => r.Outcome == RuleOutcome.NotYet) ? AssessmentOutcome.NotYet
                : AssessmentOutcome.Eligible;
            return answer.Outcome == expected
                && answer.EligibleOn == (expected == AssessmentOutcome.NotYet ? answer.Rules.Max(r => r.On) : null)
                && answer.Rules.All(r => (r.On is null) == (r.Outcome != RuleOutcome.NotYet));
        },
        iter: Iterations);

    [Fact]
    public void Waiting_until_the_day_named_ends_the_waiting() => Any.Sample(
        c => SubsidyRules.Verdict(c.Facts, c.AppliedOn, c.Edition) is not { EligibleOn: { } on }
            || (on > c.AppliedOn && SubsidyRules.Verdict(c.Facts, on, c.Edition).Outcome != AssessmentOutcome.NotYet),
        iter: Iterations);

    [Fact]
    public void Every_outcome_and_both_rates_occur_among_the_random_facts()
    {
        var seen = new HashSet<object>();
        Any.Sample(
            c =>
            {
                var answer = SubsidyRules.Assess(c.Facts, c.AppliedOn, c.Edition);
                lock (seen)
                {
                    seen.Add(answer.Outcome);
                    seen.Add((answer.Outcome, answer.Rate));
                }
            },
            iter: Iterations);

        Assert.Superset(
            new HashSet<object>(Enum.GetValues<AssessmentOutcome>().Cast<object>()) { (AssessmentOutcome.Eligible, SubsidyRate.Disability), (AssessmentOutcome.Eligible, SubsidyRate.Ordinary) },
            seen);
    }

    [Fact]
    public void Facts_and_assessments_come_back_from_their_text_to_the_same_bytes() => Any.Sample(
        c =>
        {
            var facts = SubsidyFactsJson.Write(c.Facts);
            var answer = Text(c.Facts, c.AppliedOn, c.Edition);
            return SubsidyFactsJson.Write(SubsidyFactsJson.Read(facts)) == facts
                && SubsidyAssessmentJson.Write(SubsidyAssessmentJson.Read(answer)) == answer
                && Text(SubsidyFactsJson.Read(facts), c.AppliedOn, c.Edition) == Text(Reversed(Reversed(c.Facts)), c.AppliedOn, c.Edition);
        },
        iter: Iterations / 4);

    private static PolicyBook ShippedBook() => PolicyBook.From(ShippedPolicy.Entries.Reverse(), ShippedPolicy.Directions.Reverse());

    private static string Text(SubsidyFacts facts, DateOnly appliedOn, Edition edition) => SubsidyAssessmentJson.Write(SubsidyRules.Assess(facts, appliedOn, edition));

    private static SubsidyFacts Copy(SubsidyFacts facts) => facts with { Wages = facts.Wages?.ToList() };

    private static MonthlyWage[] Raised(IReadOnlyList<MonthlyWage> wages, int at, decimal by) =>
        [.. wages.Select((w, n) => n == at ? w with { Gross = w.Gross + by } : w)];

    private static SubsidyFacts Reversed(SubsidyFacts facts) => facts with
    {
        Wages = facts.Wages?.Reverse().ToArray(),
        CentreAccreditation = facts.CentreAccreditation?.Reverse().ToArray(),
        EmployerResidency = facts.EmployerResidency?.Reverse().ToArray(),
        EmployerExporting = facts.EmployerExporting?.Reverse().ToArray(),
        DisabilityCertified = facts.DisabilityCertified?.Reverse().ToArray(),
    };
}
