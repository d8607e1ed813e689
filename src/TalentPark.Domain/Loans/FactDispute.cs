using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Loans;

public enum DisputeState
{
    Open,

    /// <summary>The fact was wrong and was corrected.</summary>
    Corrected,

    /// <summary>The fact stands, with the reason.</summary>
    Kept,
}

/// <summary>A graduate says that a fact on record is wrong; whoever is its source answers within a term (ZRU-547).</summary>
public sealed class FactDispute
{
    /// <summary>The longest statement or answer, in characters.</summary>
    public const int TextLength = 1000;

    private FactDispute()
    {
    }

    public Guid Id { get; private init; }

    public Guid PersonId { get; private init; }

    /// <summary>The graduate's account.</summary>
    public Guid ById { get; private init; }

    public DisputedFact Fact { get; private init; }

    /// <summary>The record the fact is of: a person, a training, a certificate, an employment.</summary>
    public Guid SubjectId { get; private init; }

    [Personal]
    public string Statement { get; private init; } = "";

    /// <summary>The centre that answers; null when IT Park does.</summary>
    public Guid? CentreId { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>The last day to answer.</summary>
    public DateOnly DueOn { get; private init; }

    public DisputeState State { get; private set; }

    [Personal]
    public string? Answer { get; private set; }

    public Guid? AnsweredById { get; private set; }

    public string? AnsweredByName { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public static FactDispute Open(Guid personId, Guid byId, DisputedFact fact, Guid subjectId, string statement, Guid? centreId, DateOnly dueOn, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        PersonId = personId,
        ById = byId,
        Fact = fact,
        SubjectId = subjectId,
        Statement = statement,
        CentreId = centreId,
        OpenedAt = at,
        DueOn = dueOn,
    };

    /// <exception cref="RuleBroken"><c>dispute-answered</c>, <c>dispute-own</c>.</exception>
    public void Settle(bool corrected, string answer, Actor by, DateTimeOffset at)
    {
        if (State != DisputeState.Open)
        {
            throw new RuleBroken("dispute-answered");
        }

        if (by.Id == ById)
        {
            throw new RuleBroken("dispute-own");
        }

        (State, Answer) = (corrected ? DisputeState.Corrected : DisputeState.Kept, answer);
        (AnsweredById, AnsweredByName, AnsweredAt) = (by.Id, by.Name, at);
    }
}

/// <summary>Kinds of facts a graduate can dispute.</summary>
public enum DisputedFact
{
    Name,
    BirthDate,
    Phone,
    Place,
    Disability,
    Training,
    Certificate,
    Employment,
}
