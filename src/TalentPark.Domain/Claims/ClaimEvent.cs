namespace TalentPark.Domain.Claims;

/// <summary>Who acts: the account's id, the name shown in timelines, and the role's code in which it acts.</summary>
public sealed record Actor(Guid Id, string Name, string Role);

/// <summary>One entry of a claim's timeline: what was done, by whom, when, what changed and why. Never altered.</summary>
public sealed class ClaimEvent
{
    private ClaimEvent()
    {
    }

    public Guid Id { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>The claim's revision after the step: the order of the timeline, also of steps done at one moment.</summary>
    public int Revision { get; private init; }

    /// <summary>The line's number within the claim; null when the step concerns the whole claim.</summary>
    public int? LineNo { get; private init; }

    /// <summary>What was done: <c>created</c>, <c>line-added</c>, <c>submitted</c>, <c>recommended-approve</c> …; words: <c>Events.{what}</c>.</summary>
    public string What { get; private init; } = "";

    public string? From { get; private init; }

    public string? To { get; private init; }

    public Guid ById { get; private init; }

    public string ByName { get; private init; } = "";

    public string ByRole { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    /// <summary>Code of <see cref="RefusalReasons"/>; null when none was asked for.</summary>
    public string? ReasonCode { get; private init; }

    public string? Note { get; private init; }

    internal static ClaimEvent Of(Guid claimId, int revision, int? lineNo, string what, string? from, string? to, Actor by, DateTimeOffset at, string? reasonCode, string? note) => new()
    {
        Id = Guid.CreateVersion7(at),
        ClaimId = claimId,
        Revision = revision,
        LineNo = lineNo,
        What = what,
        From = from,
        To = to,
        ById = by.Id,
        ByName = by.Name,
        ByRole = by.Role,
        At = at,
        ReasonCode = reasonCode,
        Note = note,
    };
}
