using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;

namespace TalentPark.Web;

/// <summary>What would change the answer about the loan.</summary>
public sealed record SupportChanges(LoanAssessment Loan, LoanParameters Parameters, DateOnly Today)
{
    /// <summary>Each as its name and a sentence.</summary>
    public IEnumerable<(string Name, string Text)> In(Words words)
    {
        var changeable = Loan.Rules.Where(r => r.Outcome is RuleOutcome.Unknown or RuleOutcome.NotYet);
        foreach (var rule in changeable)
        {
            yield return rule.Outcome == RuleOutcome.NotYet
                ? (words["Support.ChangeWait", Show.Day(rule.On)], words["Support.ChangeWaitWhat"])
                : (words["Support.ChangeTold", words[$"Rules.{rule.Code}.name"]], words["Support.ChangeToldWhat"]);
        }

        if (Loan.Rules.Any(r => r.Outcome == RuleOutcome.NotMet))
        {
            yield return (words["Support.ChangeNotMet"], words["Support.ChangeNotMetWhat"]);
        }
        else if (Loan.LastDay is { } last && last >= Today)
        {
            yield return (words["Support.ChangeLate", Show.Day(last)], words["Support.ChangeLateWhat"]);
        }

        yield return (words["Support.ChangeBase"], words["Support.ChangeBaseWhat", Show.Number(Parameters.MaxBaseValues), Show.Number(Parameters.BaseValue)]);
    }
}
