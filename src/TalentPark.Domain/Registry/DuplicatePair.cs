using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

public enum PairKind
{
    Person,
    Employer,
}

public enum PairState
{
    /// <summary>Waits for somebody to look.</summary>
    Open,

    Merged,

    /// <summary>Somebody looked: two persons, or two firms. Never offered again.</summary>
    NotTheSame,
}

/// <summary>Two records that may be of the same person or firm, and what was decided about them.</summary>
public sealed class DuplicatePair
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = 500;

    private DuplicatePair()
    {
    }

    public Guid Id { get; private init; }

    public PairKind Kind { get; private init; }

    /// <summary>The lesser id: a pair stands on record once, whichever way round it was found.</summary>
    public Guid FirstId { get; private init; }

    public Guid SecondId { get; private init; }

    public MatchResult Result { get; private set; }

    public MatchedFields Fields { get; private set; }

    public PairState State { get; private set; }

    public DateTimeOffset FoundAt { get; private init; }

    public Guid? DecidedById { get; private set; }

    public string? DecidedByName { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was merged, set apart or taken back.</summary>
    public string? Reason { get; private set; }

    public static DuplicatePair Found(Guid id, PairKind kind, Guid one, Guid other, Match match, DateTimeOffset at)
    {
        var (first, second) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        return new() { Id = id, Kind = kind, FirstId = first, SecondId = second, Result = match.Result, Fields = match.Fields, FoundAt = at };
    }

    public bool IsOf(Guid id) => FirstId == id || SecondId == id;

    public Guid Other(Guid id) => FirstId == id ? SecondId : FirstId;

    /// <summary>Somebody proved that both have one PINFL: a verdict against it falls.</summary>
    public void Prove(MatchedFields by)
    {
        (Result, Fields) = (MatchResult.Definite, Fields | by);
        State = State == PairState.NotTheSame ? PairState.Open : State;
    }

    /// <exception cref="RuleBroken"><c>pair-decided</c>.</exception>
    public void Merge(PairVerdict verdict) => Decide(PairState.Open, PairState.Merged, verdict);

    /// <exception cref="RuleBroken"><c>pair-decided</c>.</exception>
    public void SetApart(PairVerdict verdict) => Decide(PairState.Open, PairState.NotTheSame, verdict);

    /// <summary>The verdict "not the same" is taken back.</summary>
    /// <exception cref="RuleBroken"><c>pair-decided</c> when there is none.</exception>
    public void Reopen(PairVerdict verdict) => Decide(PairState.NotTheSame, PairState.Open, verdict);

    private void Decide(PairState from, PairState to, PairVerdict verdict)
    {
        if (State != from)
        {
            throw new RuleBroken("pair-decided");
        }

        State = to;
        (DecidedById, DecidedByName, DecidedAt, Reason) = (verdict.ById, verdict.ByName, verdict.At, verdict.Reason);
    }
}

/// <summary>Who decides about a pair, when and why.</summary>
public sealed record PairVerdict(Guid ById, string ByName, DateTimeOffset At, string Reason);
