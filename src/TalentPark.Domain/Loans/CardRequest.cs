using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Loans;

public enum CardState
{
    /// <summary>Passed to the bank.</summary>
    Requested,
    Issued,
    Declined,
    Withdrawn,
}

public enum CardStep
{
    Issue,
    Decline,
    Withdraw,
}

/// <summary>The only table of a card request's states.</summary>
public static class CardTransitions
{
    public static IReadOnlyList<Transition<CardState, CardStep>> All { get; } =
    [
        new(CardState.Requested, CardStep.Issue, CardState.Issued, "bank", "the last four digits are given"),
        new(CardState.Requested, CardStep.Decline, CardState.Declined, "bank", "a reason is given"),
        new(CardState.Requested, CardStep.Withdraw, CardState.Withdrawn, "graduate"),
    ];

    /// <summary>States that bar another card of the person.</summary>
    public static IReadOnlyList<CardState> Barring { get; } = [CardState.Requested, CardState.Issued];

    /// <exception cref="RuleBroken"><c>card-step-forbidden</c>, with state and step.</exception>
    public static CardState After(CardState state, CardStep step) =>
        All.FirstOrDefault(t => t.From == state && t.Step == step)?.To ?? throw new RuleBroken("card-step-forbidden", state, step);
}

/// <summary>A personal plastic card that goes with a confirmed certificate, asked of a bank (announcement of the programme; assumed).</summary>
public sealed class CardRequest
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = 1000;

    private CardRequest()
    {
    }

    public Guid Id { get; private init; }

    public Guid PersonId { get; private init; }

    /// <summary>The graduate's account.</summary>
    public Guid AccountId { get; private init; }

    public Guid CertificateId { get; private init; }

    /// <summary>Code of the classifier of banks. Only this bank sees the request.</summary>
    public string Bank { get; private init; } = "";

    public CardState State { get; private set; }

    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>The last four digits; nothing more of the number is kept. Null until issued.</summary>
    public string? LastFour { get; private set; }

    public string? Reason { get; private set; }

    public Guid? SettledById { get; private set; }

    public string? SettledByName { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Counts every change; a form carries it and is refused when stale.</summary>
    public int Revision { get; private set; }

    public static CardRequest For(Guid personId, Guid certificateId, string bank, Actor by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        PersonId = personId,
        AccountId = by.Id,
        CertificateId = certificateId,
        Bank = bank,
        RequestedAt = at,
        Revision = 1,
    };

    /// <param name="lastFour">Four digits.</param>
    /// <exception cref="RuleBroken"><c>card-step-forbidden</c>, <c>card-digits</c>.</exception>
    public void Issue(string lastFour, Actor by, DateTimeOffset at)
    {
        var after = CardTransitions.After(State, CardStep.Issue);
        if (lastFour.Length != 4 || !lastFour.All(char.IsAsciiDigit))
        {
            throw new RuleBroken("card-digits");
        }

        LastFour = lastFour;
        Settle(after, by, at);
    }

    /// <exception cref="RuleBroken"><c>card-step-forbidden</c>.</exception>
    public void Decline(string reason, Actor by, DateTimeOffset at)
    {
        var after = CardTransitions.After(State, CardStep.Decline);
        Reason = reason;
        Settle(after, by, at);
    }

    /// <exception cref="RuleBroken"><c>card-step-forbidden</c>.</exception>
    public void Withdraw(Actor by, DateTimeOffset at) => Settle(CardTransitions.After(State, CardStep.Withdraw), by, at);

    private void Settle(CardState to, Actor by, DateTimeOffset at)
    {
        (State, SettledById, SettledByName, SettledAt) = (to, by.Id, by.Name, at);
        Revision++;
    }
}
