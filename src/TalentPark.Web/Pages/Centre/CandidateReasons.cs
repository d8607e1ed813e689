using TalentPark.Application.Claims;
using TalentPark.Domain.Claims;

namespace TalentPark.Web.Pages.Centre;

/// <summary>Why a graduate stands in its group, in words: which rule, which fact, and who can supply it.</summary>
public sealed class CandidateReasons(Words T)
{
    private readonly RuleSentences _rules = new(T);

    /// <summary>The sentence under the graduate's name.</summary>
    public string Text(CandidateRow row, DateOnly today) => row.Group switch
    {
        CandidateGroup.NoJobYet when row.Until is { } until => T["Centre.NoJobText", Show.Day(row.CompletedOn), Show.Day(until), T.DaysLeft(today, until)],
        CandidateGroup.Cannot when !row.Open.Any(r => r.Outcome == RuleOutcome.NotMet) => T["Centre.TooLateText", Show.Day(row.CompletedOn), Show.Day(row.Until)],
        CandidateGroup.SomethingMissing when !row.IsIdentified => string.Join(' ', new[] { T["People.CandidatePinfl"], Sentences(row) }.Where(s => s.Length > 0)),
        CandidateGroup.SomethingMissing when row.Until is { } until => $"{Sentences(row)} {T["Centre.FileUntil", Show.Day(until)]}",
        _ => Sentences(row),
    };

    /// <summary>The rules that put the graduate there, the deciding ones alone.</summary>
    public static IEnumerable<RuleJudgement> Deciding(CandidateRow row)
    {
        var outcome = row.Group switch
        {
            CandidateGroup.Soon => RuleOutcome.NotYet,
            CandidateGroup.SomethingMissing => RuleOutcome.Unknown,
            _ => RuleOutcome.NotMet,
        };
        return row.Open.Where(r => r.Outcome == outcome && (outcome == RuleOutcome.Unknown || !SubsidyRuleCodes.OnlyLowersRate(r.Code)));
    }

    /// <summary>The act the deciding rule stands on.</summary>
    public string Act(CandidateRow row)
    {
        var rule = Deciding(row).Concat(row.Open.Where(r => r.Code == SubsidyRuleCodes.HiredWithinWindow)).FirstOrDefault();
        return rule.Act is { } act ? _rules.Act(act) : "";
    }

    /// <summary>Whether the centre itself can supply what is missing; else IT Park's registers do.</summary>
    public static bool IsOurs(CandidateRow row) => !row.IsIdentified || Deciding(row).Any(r => r.Code
        is SubsidyRuleCodes.WageBand or SubsidyRuleCodes.HiredWithinWindow or SubsidyRuleCodes.ContinuousEmployment or SubsidyRuleCodes.DisabilityCertified);

    private string Sentences(CandidateRow row) => string.Join(' ', Deciding(row).Select(_rules.Text));
}
