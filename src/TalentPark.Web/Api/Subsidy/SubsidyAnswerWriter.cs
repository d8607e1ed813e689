using TalentPark.Domain.Claims;

namespace TalentPark.Web.Api.Subsidy;

/// <summary>An assessment in the API's words.</summary>
public static class SubsidyAnswerWriter
{
    public static SubsidyAnswer ToAnswer(this SubsidyAssessment assessment, RuleSentences sentences) => new()
    {
        Outcome = assessment.Outcome,
        Amount = assessment.Amount,
        EligibleOn = assessment.EligibleOn,
        Rate = assessment.Rate,
        Edition = assessment.Edition,
        AverageWage = assessment.AverageWage,
        BaseValue = assessment.BaseValue,
        Multiple = assessment.Multiple,
        Ceiling = assessment.Ceiling,
        Rules = [.. assessment.Rules.Select(rule => ToAnswer(rule, sentences))],
    };

    public static RuleAnswer ToAnswer(RuleJudgement rule, RuleSentences sentences) => new()
    {
        Code = rule.Code,
        Outcome = rule.Outcome,
        Act = rule.Act,
        Facts = rule.Facts.ToDictionary(fact => fact.Name, Value, StringComparer.Ordinal),
        Text = sentences.Text(rule),
    };

    private static object? Value(RuleFact fact) => fact.Kind switch
    {
        RuleFactKind.Day => fact.Day,
        RuleFactKind.Number => fact.Number,
        RuleFactKind.Flag => fact.Flag,
        RuleFactKind.Text => fact.Text,
        _ => null,
    };
}
