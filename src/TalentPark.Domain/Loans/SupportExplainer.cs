using System.Collections.Immutable;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;

namespace TalentPark.Domain.Loans;

/// <summary>Collects what the rules of one support found: the outcome of all of them, and the facts each was judged on.</summary>
internal sealed class SupportExplainer(SupportParameters parameters, int rules)
{
    private readonly List<RuleFact> facts = new(6);
    private readonly ImmutableArray<RuleJudgement>.Builder judged = ImmutableArray.CreateBuilder<RuleJudgement>(rules);
    private Tally tally;

    public AssessmentOutcome Outcome => tally.Outcome;

    public DateOnly? EligibleOn => tally.EligibleOn;

    public ImmutableArray<RuleJudgement> Rules => judged.DrainToImmutable();

    public SupportExplainer Fact(string name, DateOnly? value) => With(new RuleFact(name, value));

    public SupportExplainer Fact(string name, decimal? value) => With(new RuleFact(name, value));

    public SupportExplainer Fact(string name, bool? value) => With(new RuleFact(name, value));

    public SupportExplainer Fact(string name, string? value) => With(new RuleFact(name, value));

    /// <summary>Closes a rule: the facts since the last one are its facts.</summary>
    public void Rule(string code, Ruling ruling)
    {
        var source = parameters.Source(code);
        judged.Add(new(code, ruling.Outcome, ruling.On, source.Act, source.Assumed, new RuleFacts([.. facts], 0, facts.Count)));
        facts.Clear();
        tally.Add(ruling);
    }

    /// <summary>Old enough and young enough on a day. Who is too young waits for the birthday; on 29 February it is 1 March of a common year.</summary>
    public void Age(string code, DateOnly? birthDate, DateOnly on)
    {
        int? age = birthDate is { } born ? Shared.Age.CompletedYears(born, on) : null;
        Ruling ruling = age switch
        {
            null => RuleOutcome.Unknown,
            var years when years < parameters.AgeFrom => Ruling.NotYet(Shared.Age.ReachedOn(birthDate!.Value, parameters.AgeFrom)),
            var years => Ruling.When(years <= parameters.AgeTo),
        };
        Fact("birthDate", birthDate).Fact("age", age).Fact("ageFrom", parameters.AgeFrom).Fact("ageTo", parameters.AgeTo).Rule(code, ruling);
    }

    /// <summary>A fact that is wanted; null is not known.</summary>
    public void Wanted(string code, string name, bool? value, bool wanted = true) =>
        Fact(name, value).Rule(code, value is { } known ? Ruling.When(known == wanted) : RuleOutcome.Unknown);

    private SupportExplainer With(RuleFact fact)
    {
        facts.Add(fact);
        return this;
    }
}
