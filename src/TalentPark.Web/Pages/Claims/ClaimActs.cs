using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Web.Pages.Claims;

/// <summary>
/// Which acts a reader's role offers on a claim, and why one is blocked now. What is blocked stays in sight with its reason
/// (<c>Review.Block_{code}</c>); the aggregate refuses it as well.
/// </summary>
/// <param name="checksOpen">Whether a check of the line shown stands in the way of approval.</param>
public sealed class ClaimActs(ClaimPage page, ICurrentUser me, bool checksOpen = false)
{
    private readonly Claim _claim = page.Claim;

    public bool Reviews => Permissions.Allows(me.Roles, Permission.ReviewClaims);

    public bool Decides => Permissions.Allows(me.Roles, Permission.DecideClaims);

    public bool IsMine => _claim.State == ClaimState.InReview && _claim.ReviewerId == me.Id;

    public bool CanTake => Reviews && !IsMine && ClaimTransitions.Allows(_claim.State, ClaimStep.Take);

    public string? ReturnBlock =>
        NotHeld ?? (page.Lines.Any(l => l.Line.DecidedAt is not null) ? "partly-decided" : null);

    public string? RecommendBlock(LinePage line) =>
        NotHeld ?? (ClaimTransitions.Allows(line.Line.State, LineStep.Recommend) ? null : "line-decided");

    public string? RecommendApprovalBlock(LinePage line) => RecommendBlock(line) ?? Facts(line);

    public string? DecideBlock(LinePage line) =>
        line.Line.State == LineState.Appealed
            ? line.Line.RecommendedById == me.Id || line.Line.AppealedDecisionById == me.Id ? "four-eyes-appeal" : null
            : _claim.State switch
            {
                ClaimState.Submitted => "not-recommended",
                ClaimState.InReview => null,
                _ => Closed,
            }
            ?? (line.Line.DecidedAt is not null ? "line-decided"
                : !ClaimTransitions.Allows(line.Line.State, LineStep.Approve) ? "not-recommended"
                : line.Line.RecommendedById == me.Id ? "four-eyes" : null);

    public string? ApproveBlock(LinePage line) => DecideBlock(line) ?? Facts(line) ?? (page.HoldsOn(line.Line).Any() ? "held" : null);

    /// <summary>Whether the reader may take the line's decision back now; a batch that holds it is told when tried.</summary>
    public bool CanUndo(LinePage line) => Decides && ClaimTransitions.Allows(line.Line.State, LineStep.Undo);

    private string? NotHeld => _claim.State switch
    {
        ClaimState.Submitted => "not-taken",
        ClaimState.InReview => IsMine ? null : _claim.ReviewerId is null ? "not-taken" : "other",
        _ => Closed,
    };

    private string Closed => _claim.State switch { ClaimState.Decided => "decided", ClaimState.Returned => "returned", _ => "withdrawn" };

    private string? Facts(LinePage line) => line.CannotCarry ? "facts" : checksOpen ? "checks" : null;
}
