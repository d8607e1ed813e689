using TalentPark.Domain.Shared;

namespace TalentPark.Infrastructure.Identity;

/// <summary>Somebody signed in on one browser. The cookie names it; what ends here is over, whatever the cookie says.</summary>
[NotAudited]
public sealed class AccountSession
{
    public const int DeviceLength = 60;

    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    /// <summary>Browser and system, roughly; no address.</summary>
    public string Device { get; set; } = "";

    /// <summary>Began with more than a password.</summary>
    public bool IsStrong { get; set; }

    public DateTimeOffset BeganAt { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>A link to choose a password. Its secret is in the mail alone; here lies the hash.</summary>
[NotAudited]
public sealed class AccountLink
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public byte[] SecretHash { get; set; } = [];

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>Opens an account once when the authenticator is lost.</summary>
[NotAudited]
public sealed class RecoveryCode
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public byte[] CodeHash { get; set; } = [];

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>Wrong tries by one key: an account from an address, an account, an address.</summary>
[NotAudited]
public sealed class TryGuardRow
{
    public byte[] Key { get; set; } = [];

    public int Failures { get; set; }

    public DateTimeOffset LastAt { get; set; }
}
