using System.Runtime.InteropServices;
using TalentPark.Domain.Policy;

namespace TalentPark.Domain.Claims;

/// <summary>Keeps the reasons: one array of facts for the whole assessment, of which each rule has a stretch.</summary>
internal struct Explainer(PolicyParameters parameters, bool disabilityClaimed) : IReasons
{
    // Room for the facts the rules have today; the arrays grow when rules do.
    private RuleFact[] facts = new RuleFact[disabilityClaimed ? 48 : 41];
    private RuleJudgement[] rules = new RuleJudgement[disabilityClaimed ? 10 : 9];
    private int factCount;
    private int ruleCount;
    private int ruleStart;

    public static bool Kept => true;

    public void Fact(string name, DateOnly? value) => Next() = new RuleFact(name, value);

    public void Fact(string name, decimal? value) => Next() = new RuleFact(name, value);

    public void Fact(string name, bool? value) => Next() = new RuleFact(name, value);

    public void Fact(string name, string? value) => Next() = new RuleFact(name, value);

    public Ruling Rule(string code, Ruling ruling)
    {
        if (ruleCount == rules.Length)
        {
            Array.Resize(ref rules, ruleCount + 1);
        }

        // A stretch keeps the array it was cut from: when a later rule makes the array grow, this one's facts stay where they are.
        var source = parameters.Source(code);
        rules[ruleCount++] = new(code, ruling.Outcome, ruling.On, source.Act, source.Assumed, new RuleFacts(facts, ruleStart, factCount - ruleStart));
        ruleStart = factCount;
        return ruling;
    }

    public readonly SubsidyAssessment Assessment(DateOnly applicationDate, in SubsidyResult result) => new()
    {
        Outcome = result.Outcome,
        Amount = result.Amount,
        EligibleOn = result.EligibleOn,
        Rate = result.Rate,
        Edition = parameters.Edition,
        ApplicationDate = applicationDate,
        AverageWage = result.AverageWage,
        BaseValue = result.BaseValue,
        Multiple = result.Multiple,
        Ceiling = result.Ceiling,
        PolicyHash = parameters.Sha256,
        Rules = ImmutableCollectionsMarshal.AsImmutableArray(ruleCount == rules.Length ? rules : rules[..ruleCount]),
    };

    private ref RuleFact Next()
    {
        if (factCount == facts.Length)
        {
            Array.Resize(ref facts, 2 * factCount);
        }

        return ref facts[factCount++];
    }
}
