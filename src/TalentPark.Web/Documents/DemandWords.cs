using TalentPark.Application.Documents;

namespace TalentPark.Web.Documents;

/// <summary>The letter that demands the money of one paid line back: which, why, how much, by when, and how to pay.</summary>
internal sealed class DemandWords(Words words, RuleSentences rules, DemandPaper demand, string language) : PaperWords(words, demand.Claim, language)
{
    public DocumentContent Content() => Content(
        T["Documents.Demand.Title"],
        T["Documents.Demand.Subtitle", demand.Number, Show.Moment(demand.DemandedAt)[..10]],
        demand.DemandedAt,
        Blocks());

    private IEnumerable<DocumentBlock> Blocks()
    {
        yield return new FactsBlock([.. CentreFacts()]);
        yield return new ParagraphBlock(T["Documents.Demand.Intro", Paper.Number, Show.Number(demand.Line.No), demand.Line.FullName, demand.Line.MaskedPinfl, Show.Day(demand.PaidOn)]);
        yield return new HeadingBlock(T["Documents.Demand.Grounds"]);
        foreach (var rule in demand.Rules)
        {
            yield return new ParagraphBlock(T["Documents.Decision.RuleNotMet", rules.Name(rule)]);
        }

        if (!string.IsNullOrWhiteSpace(demand.Reason))
        {
            yield return new ParagraphBlock(demand.Reason);
        }

        yield return new ParagraphBlock(T["Documents.Demand.Sum", Sum(demand.Amount)]) { Strong = true };
        yield return new ParagraphBlock(T["Documents.Demand.Due", Show.Day(demand.DueOn), demand.Number]);
        yield return new NoteBlock(T["Documents.Demand.Consequence"]);
        yield return new SignaturesBlock([new(T["Documents.Decision.Approver"], demand.Approver, SignedAt(demand.DemandedAt))]);
    }
}
