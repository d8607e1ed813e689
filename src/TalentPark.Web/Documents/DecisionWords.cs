using TalentPark.Application.Documents;
using TalentPark.Domain.Claims;

namespace TalentPark.Web.Documents;

/// <summary>The letter to the centre: what was approved and by what sum, what was refused and on which grounds, and how to disagree.</summary>
internal sealed class DecisionWords(Words words, RuleSentences rules, ClaimPaper paper, string language) : PaperWords(words, paper, language)
{
    private readonly List<ClaimLinePaper> approved = [.. paper.Lines.Where(l => l.Decision is LineDecision.Approved or LineDecision.Queued)];
    private readonly List<ClaimLinePaper> refused = [.. paper.Lines.Where(l => l.Decision == LineDecision.Refused)];

    private DateTimeOffset DecidedAt => Paper.DecidedAt is { } moment && Paper.Lines.All(l => l.Decision != LineDecision.Open)
        ? moment
        : throw new ArgumentException($"{Paper.Number} is not decided yet.");

    public DocumentContent Content() => Content(
        T["Documents.Decision.Title"],
        T["Documents.Decision.Subtitle", Paper.Number, Show.Moment(DecidedAt)[..10]],
        DecidedAt,
        Blocks());

    private IEnumerable<DocumentBlock> Blocks()
    {
        yield return new FactsBlock([.. CentreFacts()]);
        yield return new ParagraphBlock(T.Count("Documents.Decision.Intro", Paper.Lines.Count, Show.Moment(Paper.SubmittedAt)[..10], Paper.Number, approved.Count, refused.Count));
        yield return new ParagraphBlock(approved.Count == 0 ? T["Documents.Decision.NoSum"] : T["Documents.Decision.Sum", Sum(approved.Sum(l => l.Amount))]) { Strong = true };
        if (approved.Count > 0)
        {
            yield return new HeadingBlock(T["Documents.Decision.Approved"]);
            yield return Approved();
            if (Numbers(LineDecision.Queued) is { Length: > 0 } queued)
            {
                yield return new ParagraphBlock(T["Documents.Decision.Queued", queued]);
            }

            if (Paper.Centre is { Account: { } account, Mfo: { } mfo })
            {
                yield return new ParagraphBlock(T["Documents.Decision.Payment", Grouped(account, 4), mfo]);
            }
        }

        if (Numbers(LineDecision.Appealed) is { Length: > 0 } appealed)
        {
            yield return new ParagraphBlock(T["Documents.Decision.Appealed", appealed]);
        }

        if (refused.Count > 0)
        {
            yield return new HeadingBlock(T["Documents.Decision.Refused"]);
            yield return Refused();
            yield return new HeadingBlock(T["Documents.Decision.AppealHeading"]);
            yield return new ParagraphBlock(T["Documents.Decision.Appeal"]);
        }

        yield return new SignaturesBlock([.. Paper.Approvers.Select(name => new DocumentSignature(T["Documents.Decision.Approver"], name, SignedAt(DecidedAt)))]);
    }

    private string Numbers(LineDecision decision) => string.Join(", ", Paper.Lines.Where(l => l.Decision == decision).Select(l => Show.Number(l.No)));

    private TableBlock Approved() => new()
    {
        Caption = T["Documents.Decision.ApprovedCaption"],
        Columns =
        [
            new(T["Documents.No"], 18),
            new(T["Documents.Graduate"], 140),
            new(T["Documents.Employer"], 120),
            new(T["Documents.Grounds"], 130),
            new(T["Documents.Amount"], 62, Number: true),
        ],
        Rows = [.. approved.Select(l => new TableRow([new(Show.Number(l.No)), Graduate(l), Employer(l), Calculation(l), new(Show.Number(l.Amount))]))],
        Total = Total(approved, 5),
    };

    private TableBlock Refused() => new()
    {
        Caption = T["Documents.Decision.RefusedCaption"],
        Columns =
        [
            new(T["Documents.No"], 18),
            new(T["Documents.Graduate"], 120),
            new(T["Documents.RefusalGrounds"], 270),
            new(T["Documents.Requested"], 62, Number: true),
        ],
        Rows = [.. refused.Select(l => new TableRow([new(Show.Number(l.No)), Graduate(l), Grounds(l), new(Show.Number(l.Amount))]))],
    };

    /// <summary>The reason, then each rule that is not met with the fact that decided and the act, then the approver's own words.</summary>
    private TableCell Grounds(ClaimLinePaper line)
    {
        if (line.Refusal is not { } refusal)
        {
            throw new ArgumentException($"{Paper.Number}, line {line.No}: a refusal without its reason.");
        }

        // The rule given as the reason comes first; its name stands above already.
        var grounds = refusal.Grounds.OrderBy(g => g.Code != refusal.Reason).Select(g =>
            (g.Code == refusal.Reason ? "" : NotMet(g.Code) + ". ") + T["Documents.Decision.Ground", rules.Text(g), rules.Act(g.Act)]);
        var reason = IsRule(refusal.Reason) ? NotMet(refusal.Reason) : T[$"Reasons.{refusal.Reason}"];
        return new(string.Join('\n', grounds.Prepend(reason)), string.IsNullOrWhiteSpace(refusal.Note) ? null : T["Documents.Decision.Note", refusal.Note]);
    }

    private static bool IsRule(string reason) => SubsidyRuleCodes.All.Contains(reason);

    private string NotMet(string rule) => T["Documents.Decision.RuleNotMet", rules.Name(rule)];
}
