using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>What the money side says of a line about to be approved.</summary>
/// <param name="FundId">The fund that commits the amount; null when its money is used up or others wait: the line is queued.</param>
/// <param name="PayeeMark">Keyed hash of the payee's account as it is now.</param>
public sealed record Commitment(Guid? FundId, string PayeeMark);

/// <summary>Review and decision.</summary>
public sealed partial class Claim
{
    /// <exception cref="RuleBroken"><c>claim-step-forbidden</c>, <c>claim-taken-already</c> when the same reviewer holds it.</exception>
    public void Take(Actor by, DateTimeOffset at)
    {
        var from = State;
        var after = ClaimTransitions.After(State, ClaimStep.Take);
        if (ReviewerId == by.Id && from == ClaimState.InReview)
        {
            throw new RuleBroken("claim-taken-already");
        }

        State = after;
        (ReviewerId, ReviewerName) = (by.Id, by.Name);
        Record(null, "taken", from, State, by, at);
    }

    /// <exception cref="RuleBroken"><c>claim-not-in-review</c>, <c>claim-taken-by-other</c>, <c>reason-missing</c>, <c>line-unknown</c>, <c>line-step-forbidden</c>.</exception>
    public void Recommend(Guid lineId, Verdict verdict, string? reasonCode, string? note, Actor by, DateTimeOffset at)
    {
        MustBeInReview();
        MustBeReviewer(by);
        MustGiveReason(verdict, reasonCode);
        var line = Line(lineId);
        var from = line.State;
        line.Recommend(verdict, reasonCode, note, by, at);
        Record(line.No, verdict == Verdict.Approve ? "recommended-approve" : "recommended-refuse", from, line.State, by, at, reasonCode, note);
    }

    /// <summary>Gives the claim back to its centre for correction; the decision's clock stops.</summary>
    /// <param name="workingDaysLeft">Working days from now until the promised day; 0 when overdue.</param>
    /// <exception cref="RuleBroken"><c>claim-step-forbidden</c>, <c>claim-taken-by-other</c>, <c>claim-partly-decided</c>, <c>reason-missing</c>.</exception>
    public void Return(string reason, int workingDaysLeft, Actor by, DateTimeOffset at)
    {
        var from = State;
        var after = ClaimTransitions.After(State, ClaimStep.Return);
        MustBeReviewer(by);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("reason-missing");
        }

        if (_lines.Any(l => l.DecidedAt is not null))
        {
            throw new RuleBroken("claim-partly-decided");
        }

        foreach (var line in _lines.Where(l => l.State == LineState.Recommended))
        {
            line.SendBack();
        }

        State = after;
        ReturnReason = reason;
        DueOn = null;
        WorkingDaysLeft = workingDaysLeft;
        Record(null, "returned", from, State, by, at, note: reason);
    }

    /// <summary>Approves a recommended or an appealed line; it is queued when no fund commits its amount.</summary>
    /// <exception cref="RuleBroken"><c>claim-not-in-review</c>, <c>four-eyes</c>, <c>reason-missing</c>, <c>line-unknown</c>, <c>line-step-forbidden</c>.</exception>
    public void Approve(Guid lineId, Commitment commitment, string? note, Actor by, DateTimeOffset at)
    {
        var line = LineToDecide(lineId);
        if ((line.Recommendation == Verdict.Refuse || line.State == LineState.Appealed) && string.IsNullOrWhiteSpace(note))
        {
            throw new RuleBroken("reason-missing");
        }

        var from = line.State;
        line.Approve(commitment, note, by, at);
        Record(line.No, line.State == LineState.Queued ? "queued" : "approved", from, line.State, by, at, note: note);
        CloseWhenDecided(by, at);
    }

    /// <summary>Refuses a recommended or an appealed line.</summary>
    /// <param name="reasonCode">Of <see cref="RefusalReasons"/>.</param>
    /// <exception cref="RuleBroken"><c>claim-not-in-review</c>, <c>four-eyes</c>, <c>reason-missing</c>, <c>line-unknown</c>, <c>line-step-forbidden</c>.</exception>
    public void Refuse(Guid lineId, string? reasonCode, string? note, Actor by, DateTimeOffset at)
    {
        MustGiveReason(Verdict.Refuse, reasonCode);
        var line = LineToDecide(lineId);
        var from = line.State;
        line.Refuse(reasonCode!, note, by, at);
        Record(line.No, "refused", from, line.State, by, at, reasonCode, note);
        CloseWhenDecided(by, at);
    }

    /// <summary>Takes a decision back while nothing is paid or in a batch: the line is reviewed anew. What was decided stays in the timeline.</summary>
    /// <param name="dueOn">The day by which the new decision is promised.</param>
    /// <exception cref="RuleBroken"><c>reason-missing</c>, <c>line-unknown</c>, <c>line-step-forbidden</c>.</exception>
    public void UndoDecision(Guid lineId, string reason, DateOnly dueOn, Actor by, DateTimeOffset at)
    {
        MustSayWhy(reason);
        var line = Line(lineId);
        var from = line.State;
        line.Undo();
        Record(line.No, "decision-undone", from, line.State, by, at, note: reason);
        if (State == ClaimState.Decided)
        {
            var before = State;
            State = ClaimTransitions.After(State, ClaimStep.Reopen);
            (DecidedAt, DueOn) = (null, dueOn);
            Record(null, "reopened", before, State, by, at, note: reason);
        }
    }

    /// <summary>The centre contests a refusal (ZRU-457, ZRU-462): an approver who has not decided the line decides it anew.</summary>
    /// <exception cref="RuleBroken"><c>reason-missing</c>, <c>appeal-once</c>, <c>line-unknown</c>, <c>line-step-forbidden</c>.</exception>
    public void Appeal(Guid lineId, string reason, Actor by, DateTimeOffset at)
    {
        MustSayWhy(reason);
        var line = Line(lineId);
        var from = line.State;
        line.Appeal(reason, at);
        Record(line.No, "appealed", from, line.State, by, at, note: reason);
    }

    private ClaimLine LineToDecide(Guid lineId)
    {
        var line = Line(lineId);
        if (line.State != LineState.Appealed)
        {
            MustBeInReview();
        }

        return line;
    }

    private void CloseWhenDecided(Actor by, DateTimeOffset at)
    {
        if (State == ClaimState.InReview && OpenLines.All(l => l.DecidedAt is not null))
        {
            var before = State;
            State = ClaimTransitions.After(State, ClaimStep.Decide);
            DecidedAt = at;
            Record(null, "decided", before, State, by, at);
        }
    }

    private static void MustSayWhy(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("reason-missing");
        }
    }

    private void MustBeInReview()
    {
        if (State != ClaimState.InReview)
        {
            throw new RuleBroken("claim-not-in-review", State);
        }
    }

    private void MustBeReviewer(Actor by)
    {
        if (ReviewerId != by.Id)
        {
            throw new RuleBroken("claim-taken-by-other", ReviewerName);
        }
    }

    private static void MustGiveReason(Verdict verdict, string? reasonCode)
    {
        if (verdict == Verdict.Refuse && !RefusalReasons.All.Contains(reasonCode))
        {
            throw new RuleBroken("reason-missing");
        }
    }
}
