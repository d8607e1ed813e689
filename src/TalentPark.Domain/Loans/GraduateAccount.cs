namespace TalentPark.Domain.Loans;

/// <summary>Which account belongs to which person: one account a person, one person an account, for ever.</summary>
public sealed class GraduateAccount
{
    private GraduateAccount()
    {
    }

    /// <summary>The account's id.</summary>
    public Guid Id { get; private init; }

    public Guid PersonId { get; private init; }

    public DateTimeOffset BoundAt { get; private init; }

    /// <summary>What the graduate declares; no register tells it. The bank sees the passport.</summary>
    public bool IsCitizen { get; private set; }

    /// <summary>When the person last agreed to what the account's applications are processed for (ZRU-547); null while not.</summary>
    public DateTimeOffset? ConsentedAt { get; private set; }

    /// <summary>When the consent was last taken back; null while it was not.</summary>
    public DateTimeOffset? ConsentWithdrawnAt { get; private set; }

    public bool HasConsent => ConsentedAt is not null && ConsentWithdrawnAt is null;

    public static GraduateAccount Bind(Guid accountId, Guid personId, bool isCitizen, DateTimeOffset at) =>
        new() { Id = accountId, PersonId = personId, IsCitizen = isCitizen, BoundAt = at, ConsentedAt = at };

    public void Consent(DateTimeOffset at) => (ConsentedAt, ConsentWithdrawnAt) = (at, null);

    /// <summary>What was applied for stays; nothing new can be applied for.</summary>
    public void WithdrawConsent(DateTimeOffset at) => ConsentWithdrawnAt = HasConsent ? at : ConsentWithdrawnAt;
}

/// <summary>A try to bind an account to a person, whatever came of it. What is counted to slow down guessing; kept, never changed.</summary>
public sealed class BindingAttempt
{
    private BindingAttempt()
    {
    }

    public Guid Id { get; private init; }

    public Guid AccountId { get; private init; }

    /// <summary>Keyed hash of the PINFL tried, whether or not anybody has it.</summary>
    [Shared.Personal]
    public byte[] PinflHash { get; private init; } = [];

    public DateTimeOffset At { get; private init; }

    public BindingOutcome Outcome { get; private init; }

    /// <summary>Whom it would have bound; null unless everything matched.</summary>
    public Guid? PersonId { get; private init; }

    public static BindingAttempt Of(Guid accountId, byte[] pinflHash, BindingOutcome outcome, Guid? personId, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), AccountId = accountId, PinflHash = pinflHash, Outcome = outcome, PersonId = personId, At = at };
}

public enum BindingOutcome
{
    Bound,

    /// <summary>Something did not match, or nobody has the number: the same answer.</summary>
    NoMatch,

    /// <summary>Everything matched, but another account is the person's: an alarm.</summary>
    Taken,

    /// <summary>Too many tries; nothing was compared.</summary>
    TooMany,
}
