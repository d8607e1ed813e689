using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Policy;

/// <summary>
/// Changes to the policy that one person proposes and another one releases. Released ones are added to the policy's rows under the
/// release's number and moment; no row is ever changed or removed.
/// </summary>
public sealed class PolicyRelease
{
    public const int ReasonLength = 1000;
    public const int MostChanges = 500;

    /// <summary>A change may reach back so many months; what lies before is closed. An assumption: claims of that time are decided.</summary>
    public const int ReachBackMonths = 12;

    private readonly List<PolicyChange> _changes = [];

    private PolicyRelease()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>1, 2, 3, … in the order of release; null until then.</summary>
    public int? Number { get; private set; }

    public ReleaseState State { get; private set; }

    /// <summary>Counts every change; a form carries it and is refused when stale.</summary>
    public int Revision { get; private set; }

    /// <summary>Why, in the author's words.</summary>
    public string Reason { get; private init; } = "";

    public Guid AuthorId { get; private init; }

    public string AuthorName { get; private init; } = "";

    public DateTimeOffset DraftedAt { get; private init; }

    public DateTimeOffset? ProposedAt { get; private set; }

    /// <summary>Who released or refused it.</summary>
    public Guid? DeciderId { get; private set; }

    public string? DeciderName { get; private set; }

    /// <summary>When it was released, refused or withdrawn.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? DecisionNote { get; private set; }

    public IReadOnlyList<PolicyChange> Changes => _changes;

    /// <summary>The first day a change may begin on.</summary>
    public static DateOnly FirstOpenDay(DateOnly today) => today.AddMonths(-ReachBackMonths);

    public static PolicyRelease Draft(Guid id, string reason, Guid authorId, string authorName, DateTimeOffset at) => new()
    {
        Id = id,
        Reason = reason,
        AuthorId = authorId,
        AuthorName = authorName,
        DraftedAt = at,
    };

    /// <summary>Adds a change; one about the same thing from the same day takes the earlier one's place.</summary>
    /// <exception cref="RuleBroken"><c>release-fixed</c>, <c>release-not-author</c>, <c>release-too-many</c>.</exception>
    public void Change(PolicyChange change, Guid byId)
    {
        MustBeOpenTo(byId);
        _changes.RemoveAll(change.Concerns);
        if (_changes.Count >= MostChanges)
        {
            throw new RuleBroken("release-too-many", MostChanges);
        }

        _changes.Add(change);
        Revision++;
    }

    /// <exception cref="RuleBroken"><c>release-fixed</c>, <c>release-not-author</c>.</exception>
    public void Remove(Guid changeId, Guid byId)
    {
        MustBeOpenTo(byId);
        _changes.RemoveAll(c => c.Id == changeId);
        Revision++;
    }

    /// <exception cref="RuleBroken"><c>release-step-forbidden</c>, <c>release-not-author</c>, <c>release-empty</c>.</exception>
    public void Propose(Guid byId, DateTimeOffset at)
    {
        var next = ReleaseTransitions.After(State, ReleaseStep.Propose);
        MustBeAuthor(byId);
        if (_changes.Count == 0)
        {
            throw new RuleBroken("release-empty");
        }

        (State, ProposedAt) = (next, at);
        Revision++;
    }

    /// <param name="number">The one after the last release's.</param>
    /// <exception cref="RuleBroken"><c>release-step-forbidden</c>, <c>release-four-eyes</c>.</exception>
    public void Release(int number, Guid byId, string byName, DateTimeOffset at)
    {
        Decide(ReleaseStep.Release, byId, byName, at);
        Number = number;
    }

    /// <exception cref="RuleBroken"><c>release-step-forbidden</c>, <c>release-four-eyes</c>.</exception>
    public void Refuse(string note, Guid byId, string byName, DateTimeOffset at)
    {
        Decide(ReleaseStep.Refuse, byId, byName, at);
        DecisionNote = note;
    }

    /// <exception cref="RuleBroken"><c>release-step-forbidden</c>, <c>release-not-author</c>.</exception>
    public void Withdraw(Guid byId, DateTimeOffset at)
    {
        var next = ReleaseTransitions.After(State, ReleaseStep.Withdraw);
        MustBeAuthor(byId);
        (State, DecidedAt) = (next, at);
        Revision++;
    }

    private void Decide(ReleaseStep step, Guid byId, string byName, DateTimeOffset at)
    {
        var next = ReleaseTransitions.After(State, step);
        if (byId == AuthorId)
        {
            throw new RuleBroken("release-four-eyes");
        }

        (State, DeciderId, DeciderName, DecidedAt) = (next, byId, byName, at);
        Revision++;
    }

    private void MustBeOpenTo(Guid byId)
    {
        if (State != ReleaseState.Draft)
        {
            throw new RuleBroken("release-fixed");
        }

        MustBeAuthor(byId);
    }

    private void MustBeAuthor(Guid byId)
    {
        if (byId != AuthorId)
        {
            throw new RuleBroken("release-not-author", AuthorName);
        }
    }
}
