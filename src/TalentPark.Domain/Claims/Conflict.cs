using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>Somebody's own word that they are tied to a claim's centre, employer or graduate (ZRU-931). Never altered: from then on they do nothing with the claim.</summary>
public sealed class Conflict
{
    /// <summary>The longest note, in characters.</summary>
    public const int NoteLength = 1000;

    private Conflict()
    {
    }

    public Guid Id { get; private init; }

    public Guid AccountId { get; private init; }

    public string AccountName { get; private init; } = "";

    public Guid ClaimId { get; private init; }

    /// <summary>In what way.</summary>
    [Personal]
    public string Note { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    /// <exception cref="RuleBroken"><c>reason-missing</c>.</exception>
    public static Conflict Declare(Guid claimId, string note, Actor by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        AccountId = by.Id,
        AccountName = by.Name,
        ClaimId = claimId,
        Note = string.IsNullOrWhiteSpace(note) ? throw new RuleBroken("reason-missing") : note,
        At = at,
    };
}
