using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Policy;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Claims;

/// <summary>One line of a claim: facts, conditions, papers, and the act the reader's role has on it.</summary>
[NeedsPermission(Permission.SeeAllClaims)]
public sealed class LineModel(ISender sender, ICurrentUser me, RuleSentences sentences, Words T, Classifiers classifiers) : PageModel
{
    [BindProperty]
    public LineForm Input { get; set; } = new();

    public ClaimPage Claim { get; private set; } = null!;

    public LinePage Line { get; private set; } = null!;

    /// <summary>What the graduate holds, beside the facts; null for those who do not see registers.</summary>
    public IReadOnlyList<Certificate>? Certificates { get; private set; }

    public ChecksView Checks { get; private set; } = null!;

    public ClaimActs Acts => new(Claim, me, Checks.Checks.IsOpen);

    /// <summary>What the reader's role does with a line: <c>Recommend</c> or <c>Decide</c>.</summary>
    public string ActKind => Acts.Reviews ? "Recommend" : "Decide";

    /// <summary>Whether the line still waits for an act of the reader's role, be it blocked for now.</summary>
    public bool OffersActs => (Acts.Reviews || Acts.Decides)
        && (Acts.Reviews ? Acts.RecommendBlock(Line) : Acts.DecideBlock(Line)) is not ("line-decided" or "decided" or "returned" or "withdrawn");

    /// <summary>From 0, among the lines in their order.</summary>
    public int Index => Claim.Lines.ToList().IndexOf(Line);

    public LinePage? Previous => Claim.Lines.ElementAtOrDefault(Index - 1);

    public LinePage? Next => Claim.Lines.ElementAtOrDefault(Index + 1);

    /// <summary>What became of the whole claim and of this line, newest first.</summary>
    public IEnumerable<ClaimEvent> Timeline => Claim.Timeline.Where(e => e.LineNo is null || e.LineNo == Line.Line.No);

    /// <summary>Who advised on the line, from the timeline: the line keeps the account alone.</summary>
    public string? Adviser => Claim.Timeline.FirstOrDefault(e => e.LineNo == Line.Line.No && e.At == Line.Line.RecommendedAt)?.ByName;

    public bool ShowsChange => Line.FactsChanged && Claim.Claim.State is ClaimState.Submitted or ClaimState.InReview;

    public IEnumerable<SelectListItem> Reasons =>
        [new(T["Review.ChooseReason"], ""), .. RefusalReasons.All.Where(code => classifiers.IsOpen(ClassifierKinds.RefusalReason, code)).Select(code => new SelectListItem(T[$"Reasons.{code}"], code))];

    /// <summary>The conditions judged otherwise by the facts on record now.</summary>
    public IEnumerable<RuleJudgement> Changed => Line.Now.Rules.Where(now => Line.Stored!.Rules.All(then => then.Code != now.Code || then.Outcome != now.Outcome));

    public string Sentence(RuleJudgement rule) => sentences.Text(rule);

    public string Name(RuleJudgement rule) => sentences.Name(rule.Code);

    public async Task OnGetAsync(Guid id, int no)
    {
        await Load(id, no);
        Input = new() { Revision = Claim.Claim.Revision, ReasonCode = Line.Line.RecommendationReason };
    }

    [HandlerNeeds(Permission.ReviewClaims)]
    public async Task<IActionResult> OnPostTakeAsync(Guid id, int no)
    {
        if (await this.Attempt(() => sender.Send(new TakeClaim(id, Input.Revision)).AsTask()))
        {
            TempData.Done(T["Review.Taken"]);
            return Redirect($"/claims/{id}/lines/{no}");
        }

        await Load(id, no);
        return Page();
    }

    [HandlerNeeds(Permission.ReviewClaims)]
    public Task<IActionResult> OnPostRecommendAsync(Guid id, int no) => Act(
        id, no, line => sender.Send(new RecommendLine(id, Input.Revision, line, Input.Chosen, Input.ReasonCode, Input.Note)).AsTask(),
        "Review.Recommended", l => l.State == LineState.Pending);

    [HandlerNeeds(Permission.DecideClaims)]
    public Task<IActionResult> OnPostDecideAsync(Guid id, int no) => Act(
        id, no, line => sender.Send(new DecideLine(id, Input.Revision, line, Input.Chosen, Input.ReasonCode, Input.Note)).AsTask(),
        "Review.Decided", l => l.State is LineState.Recommended or LineState.Appealed && l.RecommendedById != me.Id && l.AppealedDecisionById != me.Id);

    /// <summary>Does the act and goes on to the next line that waits for the reader; after the last one to the claim.</summary>
    private async Task<IActionResult> Act(Guid id, int no, Func<Guid, Task> act, string words, Func<ClaimLine, bool> waits)
    {
        await Load(id, no);
        if (!await this.Attempt(() => act(Line.Line.Id)))
        {
            return Page();
        }

        TempData.Done(T[$"{words}_{Input.Chosen}", Line.FullName]);
        var open = (await sender.Send(new ShowClaim(id))).Lines.Where(l => waits(l.Line)).ToList();
        var next = open.FirstOrDefault(l => l.Line.No > no) ?? open.FirstOrDefault();
        return Redirect(next is null ? $"/claims/{id}" : $"/claims/{id}/lines/{next.Line.No}");
    }

    private async Task Load(Guid id, int no)
    {
        Claim = await sender.Send(new ShowClaim(id));
        Line = Claim.Lines.FirstOrDefault(l => l.Line.No == no) ?? throw new NotFound();
        Checks = new(await sender.Send(new ShowLineChecks(id, Line.Line.Id)), Claim.Claim, Line.Line, new(Claim, me));
        Certificates = !Permissions.Allows(me.Roles, Permission.SeeRegistries) ? null : await sender.Send(new ListPersonCertificates(Line.Line.PersonId));
    }
}

public sealed class LineForm
{
    public int Revision { get; set; }

    /// <summary>Which button was pressed.</summary>
    public Verdict? Verdict { get; set; }

    public string? ReasonCode { get; set; }

    public string? Note { get; set; }

    internal Verdict Chosen => Verdict ?? (Verdict)(-1);
}
