using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>A second person lets one check of a line stand aside for a time, with a reason. Shown for ever after; it counts until its last day.</summary>
public sealed class CheckOverride
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = 1000;

    /// <summary>The most days from today that it may last.</summary>
    public const int MaxDays = 366;

    private CheckOverride()
    {
    }

    public Guid Id { get; private init; }

    public Guid ClaimId { get; private init; }

    public Guid LineId { get; private init; }

    /// <summary>Of <see cref="CheckCodes"/>.</summary>
    public string Code { get; private init; } = "";

    public string Reason { get; private init; } = "";

    /// <summary>The last day on which it counts.</summary>
    public DateOnly Until { get; private init; }

    /// <summary>The reviewer who had the claim then: never the same person.</summary>
    public Guid ReviewerId { get; private init; }

    public DateTimeOffset At { get; private init; }

    public Guid ById { get; private init; }

    public string ByName { get; private init; } = "";

    public bool IsInForce(DateOnly today) => today <= Until;

    /// <param name="standings">All checks of the line: one of them may be overridden at a time.</param>
    /// <exception cref="RuleBroken"><c>claim-not-in-review</c> while no reviewer has it, <c>four-eyes</c>, <c>check-unknown</c>, <c>check-override-needless</c> on a check that
    /// passed, <c>check-override-once</c>, <c>check-override-until</c>, <c>reason-missing</c>.</exception>
    public static CheckOverride Allow(Claim claim, ClaimLine line, IReadOnlyList<CheckStanding> standings, CheckToOverride asked, DateOnly today, Actor by, DateTimeOffset at)
    {
        if (claim.ReviewerId is not { } reviewer || !(claim.State == ClaimState.InReview || line.State == LineState.Appealed))
        {
            throw new RuleBroken("claim-not-in-review", claim.State);
        }

        if (by.Id == reviewer || by.Id == line.RecommendedById)
        {
            throw new RuleBroken("four-eyes", line.No);
        }

        var standing = standings.FirstOrDefault(s => s.Code == asked.Code) ?? throw new RuleBroken("check-unknown");
        if (standing.IsPassed || !standing.IsRequired)
        {
            throw new RuleBroken("check-override-needless");
        }

        if (standings.Any(s => s.Override is not null))
        {
            throw new RuleBroken("check-override-once");
        }

        if (asked.Until < today || asked.Until > today.AddDays(MaxDays))
        {
            throw new RuleBroken("check-override-until", MaxDays);
        }

        if (string.IsNullOrWhiteSpace(asked.Reason))
        {
            throw new RuleBroken("reason-missing");
        }

        return new()
        {
            Id = Guid.CreateVersion7(at),
            ClaimId = line.ClaimId,
            LineId = line.Id,
            Code = asked.Code,
            Reason = asked.Reason,
            Until = asked.Until,
            ReviewerId = reviewer,
            At = at,
            ById = by.Id,
            ByName = by.Name,
        };
    }
}

/// <param name="Until">The last day on which it is to count.</param>
public sealed record CheckToOverride(string Code, string Reason, DateOnly Until);
