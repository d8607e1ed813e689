using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>Who has the claim on the desk.</summary>
public sealed partial class Claim
{
    /// <summary>A lead gives the claim to a reviewer; a submitted one is in review from then on.</summary>
    /// <exception cref="RuleBroken"><c>claim-step-forbidden</c>, <c>claim-held-already</c>.</exception>
    public void Allocate(Guid reviewerId, string name, Actor by, DateTimeOffset at) => GiveTo(reviewerId, name, ClaimStep.Allocate, "allocated", by, at);

    /// <summary>The holder, or a lead, gives a claim in review to another reviewer.</summary>
    /// <exception cref="RuleBroken"><c>claim-step-forbidden</c>, <c>claim-held-already</c>.</exception>
    public void HandOver(Guid reviewerId, string name, Actor by, DateTimeOffset at) => GiveTo(reviewerId, name, ClaimStep.HandOver, "handed-over", by, at);

    /// <summary>Somebody tied to the claim leaves it: what they advised and nobody decided yet is advised anew, and a claim they hold is free to be taken.</summary>
    public void StepAside(Actor by, DateTimeOffset at)
    {
        foreach (var line in _lines.Where(l => l.State == LineState.Recommended && l.RecommendedById == by.Id))
        {
            line.SendBack();
        }

        if (ReviewerId == by.Id)
        {
            (ReviewerId, ReviewerName) = (null, null);
        }

        Record<ClaimState>(null, "conflict-declared", State, State, by, at);
    }

    private void GiveTo(Guid reviewerId, string name, ClaimStep step, string what, Actor by, DateTimeOffset at)
    {
        var from = State;
        var after = ClaimTransitions.After(State, step);
        if (from == ClaimState.InReview && ReviewerId == reviewerId)
        {
            throw new RuleBroken("claim-held-already", name);
        }

        State = after;
        (ReviewerId, ReviewerName) = (reviewerId, name);
        Record(null, what, from, State, by, at, note: name);
    }
}
